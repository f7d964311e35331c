import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { type Logger, pino } from 'pino'
import type { Config } from '../config.js'
import { defaultLimits } from '../protocol/limits.js'
import { answerBadRequest } from './answer-bad-request.js'
import type { ServerDependencies } from './dependencies.js'
import { createGate } from './gate.js'
import { createMetrics } from './metrics.js'
import { registerHelmet } from './plugins/helmet.js'
import { registerProblems } from './plugins/problems.js'
import { registerStatic } from './plugins/static.js'
import { registerSwagger } from './plugins/swagger.js'
import { registerWebsocket } from './plugins/websocket.js'
import { problemOfError } from './problem-of-error.js'
import { registerAsk } from './routes/ask.js'
import { registerChat } from './routes/chat.js'
import { registerEligibility } from './routes/eligibility.js'
import { registerFeedback } from './routes/feedback.js'
import { registerHealth } from './routes/health.js'
import { registerItems } from './routes/items.js'
import { registerMetrics } from './routes/metrics.js'
import { registerSearch } from './routes/search.js'
import { registerSessions } from './routes/sessions.js'
import { sendFailure } from './send-failure.js'

/** Fastify with the type provider that derives request types from zod schemas. */
export type ApiInstance = FastifyInstance<
  FastifyInstance['server'],
  Parameters<FastifyInstance['routing']>[0],
  Parameters<FastifyInstance['routing']>[1],
  FastifyBaseLogger,
  ZodTypeProvider
>

interface BuildServerOptions extends Pick<ServerDependencies, 'assistant' | 'converse' | 'store'> {
  readonly config: Pick<Config, 'logLevel' | 'shutdownTimeoutMs' | 'doors'>
  readonly logger?: Logger
  readonly limits?: ServerDependencies['limits']
}

/** Both doors, not yet listening. `close()` lets accepted questions finish, up to `shutdownTimeoutMs`. */
export async function buildServer(options: BuildServerOptions): Promise<FastifyInstance> {
  const { assistant, converse, store, config, limits = defaultLimits } = options
  const loggerInstance: FastifyBaseLogger = options.logger ?? pino({ level: config.logLevel })
  const metrics = createMetrics()
  const app = Fastify({
    loggerInstance,
    // Its lines hold the URL, and with it the words of a search.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.maxBodyBytes,
    // During shutdown our own routes still answer, with `shutting_down`.
    return503OnClosing: false,
    clientErrorHandler: answerBadRequest,
    frameworkErrors: (error, _request, reply) => void sendFailure(reply, metrics, problemOfError(error).code),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  // Replies are built by hand from checked types; the tests hold them against the schemas.
  app.setSerializerCompiler(() => (reply) => JSON.stringify(reply))

  // What is not JSON is refused, and Fastify reads plain text by default.
  app.removeContentTypeParser('text/plain')
  const gate = createGate()
  registerProblems(app, metrics)
  await registerHelmet(app)
  await registerWebsocket(app, { limits, gate, shutdownTimeoutMs: config.shutdownTimeoutMs })
  await registerSwagger(app)

  const dependencies: ServerDependencies = { assistant, converse, store, limits, metrics, gate, doors: config.doors }
  registerAsk(app, dependencies)
  registerEligibility(app, dependencies)
  registerItems(app, dependencies)
  registerSearch(app, dependencies)
  registerFeedback(app, dependencies)
  registerSessions(app, dependencies)
  registerHealth(app, dependencies)
  registerMetrics(app, dependencies)
  registerChat(app, dependencies)
  await openDoors(app, dependencies)
  await registerStatic(app)
  await app.ready()
  return app
}

/** The doors for other systems, each loaded only where it is open: their libraries cost memory and time. */
async function openDoors(app: ApiInstance, dependencies: ServerDependencies): Promise<void> {
  const { openai, mcp, wechat } = dependencies.doors
  if (openai) (await import('./routes/chat-completions.js')).registerChatCompletions(app, dependencies)
  if (mcp) (await import('./routes/mcp.js')).registerMcp(app, dependencies)
  if (wechat) (await import('./routes/wechat.js')).registerWechat(app, wechat, dependencies)
}
