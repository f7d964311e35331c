import type { FastifyError } from 'fastify'
import type { ErrorCode } from '../protocol/errors.js'
import type { Problem } from '../protocol/problem.js'

interface MappedError {
  readonly code: ErrorCode
  readonly errors?: Problem['errors']
}

const codesOfFastify: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'not_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not_json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'frame_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
}

/** What went wrong before a handler ran, or inside one: `internal` is a bug. */
export function problemOfError(error: FastifyError): MappedError {
  const { validation } = error
  if (validation !== undefined) {
    const errors = validation.map(({ instancePath, message }) => ({
      path: [error.validationContext, ...instancePath.split('/')].filter(Boolean).join('.'),
      message: message ?? 'invalid',
    }))
    const onlyFacts = errors.every(({ path }) => path.startsWith('body.facts'))
    return { code: onlyFacts ? 'invalid_facts' : 'invalid_message', errors }
  }
  const known = codesOfFastify[error.code]
  if (known !== undefined) return { code: known }
  // The JSON parser throws a bare SyntaxError for a __proto__ key.
  if (error instanceof SyntaxError && error.statusCode === 400) return { code: 'not_json' }
  if (error.statusCode === 404) return { code: 'not_found' }
  const isClients = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
  return { code: isClients ? 'invalid_message' : 'internal' }
}
