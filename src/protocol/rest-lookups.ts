import { z } from 'zod'
import { answerKinds } from '../domain/answer.js'
import { versionsSchema } from './answer-schema.js'
import { itemNumberSchema } from './verdict-schema.js'

/** A row of the list with what it gives. */
export const itemSchema = z.strictObject({
  number: itemNumberSchema,
  domain: z.string(),
  audience: z.string(),
  title: z.string(),
  content: z.string(),
  departments: z.array(z.string()).min(1).readonly(),
  benefits: z.array(z.strictObject({ id: z.string(), clause: z.string(), says: z.string() })).readonly(),
})
export const itemsReplySchema = z.strictObject({ items: z.array(itemSchema).readonly(), versions: versionsSchema })
export const itemParamsSchema = z.strictObject({ no: z.string().regex(/^\d{1,6}$/, 'a whole number is expected') })

export const searchQuerySchema = z.strictObject({ q: z.string() })
export const searchReplySchema = z.strictObject({
  query: z.string(),
  kind: z.enum(answerKinds),
  items: z
    .array(
      z.strictObject({
        item: itemNumberSchema,
        title: z.string(),
        score: z.number(),
        words: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  passages: z
    .array(
      z.strictObject({
        id: z.string(),
        source: z.enum(['item', 'clause', 'policy', 'term']),
        items: z.array(itemNumberSchema).readonly(),
        text: z.string(),
        score: z.number(),
        words: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
})
