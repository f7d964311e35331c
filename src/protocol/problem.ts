import { z } from 'zod'
import { type ErrorCode, errorCodes, errorTable } from './errors.js'

/** RFC 9457 problem details. `detail` is for the user, in Chinese; `errors` for developers, in English. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(errorCodes),
  retryable: z.boolean(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>

type Specifics = Partial<Pick<Problem, 'detail' | 'errors'>>

export function createProblem(code: ErrorCode, specifics: Specifics = {}): Problem {
  const { httpStatus, title, says, retryable } = errorTable[code]
  return { type: `urn:tongxing:error:${code}`, title, status: httpStatus, detail: says, code, retryable, ...specifics }
}
