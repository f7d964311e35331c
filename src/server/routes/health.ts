import { z } from 'zod'
import { versionsSchema } from '../../protocol/answer-schema.js'
import { problemSchema } from '../../protocol/problem.js'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'
import { logFailure } from '../log-failure.js'
import { sendFailure } from '../send-failure.js'

// No session has it: it only shows that the store answers.
const probeId = 'readiness-probe'

const aliveSchema = {
  tags: ['operation'],
  summary: 'Whether the process is alive',
  response: { 200: z.strictObject({ status: z.literal('ok') }) },
}
const readySchema = {
  tags: ['operation'],
  summary: 'Whether questions are taken: the store answers and no shutdown has begun',
  response: { 200: z.strictObject({ status: z.literal('ready'), versions: versionsSchema }), '5xx': problemSchema },
}

export function registerHealth(
  app: ApiInstance,
  { assistant, store, metrics, gate }: Pick<ServerDependencies, 'assistant' | 'store' | 'metrics' | 'gate'>,
): void {
  app.get('/healthz', { schema: aliveSchema }, async (_request, reply) => reply.send({ status: 'ok' }))

  app.get('/readyz', { schema: readySchema }, async (request, reply) => {
    if (gate.isShut()) return sendFailure(reply, metrics, 'shutting_down')
    try {
      await store.load(probeId)
    } catch (error) {
      logFailure(request.log, error, 'store does not answer')
      return sendFailure(reply, metrics, 'store_unavailable')
    }
    return reply.send({ status: 'ready', versions: assistant.versions })
  })
}
