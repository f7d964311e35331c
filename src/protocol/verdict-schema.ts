import { z } from 'zod'
import { type FactId, factIds } from '../domain/fact.js'
import { type ItemVerdict, verdictKinds, type WhatIf } from '../domain/verdict.js'

export const factIdSchema = z.enum(factIds as [FactId, ...FactId[]])
export const itemNumberSchema = z.int().min(1)

const conditionSchema = z.strictObject({
  says: z.string(),
  state: z.enum(['violated', 'unknown', 'open', 'met']),
  because: z.exactOptional(z.string()),
  decidedBy: z.exactOptional(z.string()),
})

const benefitVerdictSchema = z.strictObject({
  id: z.string(),
  verdict: z.enum(verdictKinds),
  clause: z.string(),
  conditions: z.array(conditionSchema),
})

export const itemVerdictSchema: z.ZodType<ItemVerdict> = z.strictObject({
  item: itemNumberSchema,
  verdict: z.enum(verdictKinds),
  missing: z.array(factIdSchema),
  child: z.string(),
  gate: z.array(conditionSchema),
  benefits: z.array(benefitVerdictSchema),
})

export const whatIfSchema: z.ZodType<WhatIf> = z.strictObject({
  item: itemNumberSchema,
  fact: factIdSchema,
  value: z.union([z.string(), z.number(), z.boolean()]),
  says: z.string(),
  changeable: z.boolean(),
  from: z.enum(verdictKinds),
  to: z.enum(verdictKinds),
})
