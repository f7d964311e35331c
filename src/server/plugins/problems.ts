import type { FastifyError, FastifyInstance } from 'fastify'
import { logFailure } from '../log-failure.js'
import type { Metrics } from '../metrics.js'
import { problemOfError } from '../problem-of-error.js'
import { sendFailure } from '../send-failure.js'

interface KnownRoute {
  readonly path: RegExp
  readonly methods: readonly string[]
}

/** Every error of the HTTP door as problem details: thrown ones, unknown paths, wrong methods. */
export function registerProblems(app: FastifyInstance, metrics: Metrics): void {
  const routes: KnownRoute[] = []
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) routes.push({ path: patternOf(url), methods: [method].flat() })
  })

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { code, errors } = problemOfError(error)
    if (code === 'internal') logFailure(request.log, error, 'request failed')
    return sendFailure(reply, metrics, code, errors === undefined ? {} : { errors })
  })

  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const allowed = routes.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods)
    const code = allowed.length === 0 ? 'not_found' : 'method_not_allowed'
    if (allowed.length > 0) reply.header('allow', [...new Set(allowed)].join(', '))
    return sendFailure(reply, metrics, code)
  })
}

function patternOf(url: string): RegExp {
  const pattern = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${pattern.join('/')}$`)
}
