import { z } from 'zod'
import { answerKinds, channels } from '../domain/answer.js'
import { type FactId, factDefinitions, factIds } from '../domain/fact.js'
import { dutyRoles } from '../domain/item.js'
import { verdictKinds } from '../domain/verdict.js'
import { hukouRelations, type Rule } from '../eligibility/rule.js'

const factId = z.enum(factIds as [FactId, ...FactId[]])
const words = z.string().min(1)
const itemNumber = z.number().int().min(1)

export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(ruleSchema).min(1) }),
    z.strictObject({ any: z.array(ruleSchema).min(1) }),
    z.strictObject({ always: words }),
    z.strictObject({
      fact: factId,
      is: z.union([z.boolean(), z.array(words).min(1)]),
      says: words,
      assume: words.optional(),
    }),
    z.strictObject({ fact: factId, isNot: z.array(words).min(1), says: words, assume: words.optional() }),
    z.strictObject({
      range: factId,
      from: z.number().int().optional(),
      below: z.number().int().optional(),
      says: words,
      assume: words.optional(),
    }),
    z.strictObject({ hukou: z.array(z.enum(hukouRelations)).min(1), says: words }),
    z.strictObject({ open: words, fact: factId.optional(), decidedBy: words, says: words }),
  ]),
)

export const gateSchema = z.strictObject({
  residence: ruleSchema,
  age: z.strictObject({ any: ruleSchema, own: ruleSchema }),
})

/** A fact as data: a yes/no, a choice, or a whole number in the fact's unit. */
const factData = z.union([z.boolean(), z.string(), z.number().int()])

export const itemSchema = z.strictObject({
  number: itemNumber,
  domain: words,
  audience: words,
  title: words,
  content: words,
  departments: z.array(words).min(1),
  short: words,
  instead: z.array(itemNumber),
  after: z.array(z.strictObject({ item: itemNumber, fact: factId, is: z.union([z.boolean(), words]) })).default([]),
  childOnly: z.boolean().optional(),
  grantedBy: factId.optional(),
  ageLimit: z.enum(['any', 'own']),
  adultsWhen: ruleSchema.optional(),
  requires: ruleSchema.optional(),
  benefits: z
    .array(
      z.strictObject({
        id: words,
        clause: words,
        says: words,
        names: z.array(words),
        instead: itemNumber.optional(),
        when: ruleSchema,
      }),
    )
    .min(1),
  duties: z.array(z.strictObject({ department: words, role: z.enum(dutyRoles), does: words })).min(1),
  notice: words.optional(),
  noticePolicy: words.optional(),
  examples: z
    .array(z.strictObject({ facts: z.record(factId, factData.optional()), verdict: z.enum(verdictKinds) }))
    .min(1),
})

const option = z.strictObject({ label: words, value: words })
export const factQuestionSchema = z.strictObject({
  fact: factId,
  question: words,
  why: words,
  changeable: z.boolean(),
  wish: z.strictObject({ value: words, says: words }).optional(),
  options: z.array(option).min(1),
  narrower: z.strictObject({ value: words, question: words, optionsOf: factId }).optional(),
})

const mark = z.enum(['verified', 'recalled', 'inferred'])
const grade = z.enum(['A', 'A-', 'B', 'C', 'D'])
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const policySchema = z.strictObject({
  id: words,
  title: words,
  number: words.optional(),
  issuer: words.optional(),
  aliases: z.array(words),
  items: z.array(itemNumber),
  status: z.enum(['in_force', 'replaced', 'unknown']),
  replacedBy: words.optional(),
  unknown: z.array(words),
  facts: z.array(
    z.strictObject({
      id: words,
      says: words,
      mark,
      grade: grade.optional(),
      asOf: isoDate,
      items: z.array(itemNumber),
    }),
  ),
})

export const termSchema = z.strictObject({
  term: words,
  aliases: z.array(words),
  says: words,
  basis: z.array(words),
  items: z.array(itemNumber),
})

export const hotlineSchema = z.strictObject({
  number: z.string().regex(/^\d{3,5}$/),
  name: words,
  use: words,
  mark,
  grade: grade.optional(),
})

export const departmentSchema = z.strictObject({ name: words, aliases: z.array(words), speaks: words })

export const questionSchema = z.strictObject({
  text: words,
  kind: z.enum(answerKinds),
  items: z.array(itemNumber),
})

export const conversationSchema = z.strictObject({
  channel: z.enum(channels),
  turns: z.array(z.strictObject({ says: words, kind: z.enum(answerKinds), items: z.array(itemNumber) })).min(2),
})

export const tellingSchema = z.strictObject({
  text: words,
  facts: z.partialRecord(
    z.enum(factIds as [FactId, ...FactId[]]),
    z.union([z.string(), z.boolean()]).transform(String),
  ),
})

const placeValue = (fact: 'hukou' | 'residence') => z.enum(['', ...factDefinitions[fact].values])
export const whereaboutsSchema = z.strictObject({
  text: words,
  hukou: placeValue('hukou'),
  residence: placeValue('residence').optional(),
})

export type ItemEntry = z.infer<typeof itemSchema>
