import { z } from 'zod'

export const words = z.string().min(1)
/** The source of a regular expression; `u` so that emoji and rare characters count as one. */
export const regex = words.transform((source, context) => {
  try {
    return new RegExp(source, 'u')
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) })
    return z.NEVER
  }
})
