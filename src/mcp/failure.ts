import { type ErrorCode, errorTable } from '../protocol/errors.js'

/** An expected failure as a tool's result: the model that called it may mend its call. */
export const failure = (code: ErrorCode, detail: string = errorTable[code].says) => ({
  isError: true,
  content: [{ type: 'text' as const, text: `${code}: ${detail}` }],
})

/** A result as data, and the same as text for clients that show text only. */
export const dataOf = (data: object) => ({
  content: [{ type: 'text' as const, text: JSON.stringify(data) }],
  structuredContent: { ...data },
})
