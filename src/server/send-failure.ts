import type { FastifyReply } from 'fastify'
import type { ErrorCode } from '../protocol/errors.js'
import { createProblem, type Problem } from '../protocol/problem.js'
import type { Metrics } from './metrics.js'

/** Problem details for an expected failure, and its count. */
export function sendFailure(
  reply: AnyReply,
  metrics: Pick<Metrics, 'countError'>,
  code: ErrorCode,
  specifics: Partial<Pick<Problem, 'detail' | 'errors'>> = {},
): FastifyReply {
  metrics.countError(code)
  const problem = createProblem(code, specifics)
  const plain = reply as FastifyReply
  return plain.code(problem.status).type('application/problem+json').send(problem)
}

/** A route's own reply type admits its own schemas only. */
type AnyReply = Pick<FastifyReply, 'raw'>
