import { z } from 'zod'
import { type Answer, answerKinds, type NextQuestion, type Versions } from '../domain/answer.js'
import { dutyRoles } from '../domain/item.js'
import { factIdSchema, itemNumberSchema, itemVerdictSchema, whatIfSchema } from './verdict-schema.js'

export const nextQuestionSchema: z.ZodType<NextQuestion> = z.strictObject({
  fact: z.union([factIdSchema, z.literal('item')]),
  text: z.string(),
  options: z.array(z.strictObject({ label: z.string(), value: z.string() })),
})

export const versionsSchema: z.ZodType<Versions> = z.strictObject({
  corpus: z.string(),
  rules: z.string(),
  encoder: z.string(),
  prompt: z.string().optional(),
  model: z.string().optional(),
})

const citationSchema = z.strictObject({
  item: itemNumberSchema,
  title: z.string(),
  departments: z.array(z.string()).min(1),
  role: z.enum(['primary', 'related']),
  clause: z.string().describe('Verbatim words of the list.'),
})

const rangeSchema = z.strictObject({ min: z.int(), max: z.int() })
const knownFactSchema = z.strictObject({
  child: z.string(),
  fact: factIdSchema,
  value: z.union([z.boolean(), z.string(), rangeSchema]),
  words: z.string(),
  turn: z.int(),
})

const workOrderSchema = z.strictObject({ department: z.string(), role: z.enum(dutyRoles), text: z.string() })

/** What every client receives; see docs/protocol.md. */
export const answerSchema: z.ZodType<Answer> = z.strictObject({
  answerId: z.string(),
  kind: z.enum(answerKinds),
  text: z.string().min(1),
  citations: z.array(citationSchema),
  policies: z.array(z.strictObject({ id: z.string(), number: z.string().optional(), title: z.string() })),
  verdicts: z.array(itemVerdictSchema),
  whatIfs: z.array(whatIfSchema),
  nextQuestion: nextQuestionSchema.optional(),
  facts: z.array(knownFactSchema),
  hotlines: z.array(z.strictObject({ number: z.string(), name: z.string(), use: z.string() })),
  assumptions: z.array(z.string()),
  operator: z.strictObject({ script: z.string(), workOrders: z.array(workOrderSchema) }).optional(),
  generatedBy: z.enum(['template', 'model']),
  versions: versionsSchema,
})
