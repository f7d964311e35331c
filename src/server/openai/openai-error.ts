import type { FastifyReply } from 'fastify'
import { type ErrorCode, errorTable } from '../../protocol/errors.js'
import type { Metrics } from '../metrics.js'

/** An expected failure as OpenAI's clients read it; `code` is that of our own table. */
export function sendOpenaiError(
  reply: FastifyReply,
  metrics: Pick<Metrics, 'countError'>,
  code: ErrorCode,
  param: string | null = null,
): FastifyReply {
  metrics.countError(code)
  const { httpStatus, title, says } = errorTable[code]
  return reply
    .code(httpStatus)
    .send({ error: { message: `${says} (${title})`, type: typeOf(httpStatus), param, code } })
}

function typeOf(status: number): string {
  if (status === 401) return 'authentication_error'
  if (status === 404) return 'not_found_error'
  return status >= 500 ? 'server_error' : 'invalid_request_error'
}
