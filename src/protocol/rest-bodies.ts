import { z } from 'zod'
import { channels } from '../domain/answer.js'
import { answerSchema, nextQuestionSchema, versionsSchema } from './answer-schema.js'
import { factsSchema } from './facts-schema.js'
import { defaultLimits } from './limits.js'
import { idSchema, sessionKeySchema } from './session-key-schema.js'
import { itemVerdictSchema, whatIfSchema } from './verdict-schema.js'

export const feedbackRatings = ['up', 'down'] as const
export const reasonSchema = z.string().trim().max(defaultLimits.maxReasonCharacters)

export const askBodySchema = z.strictObject({
  text: z.string().describe(`The question: 1 to ${defaultLimits.maxTextCharacters} code points after trimming.`),
  channel: z.enum(channels).optional().describe('`widget` when absent.'),
  session: sessionKeySchema.optional().describe('Absent for the first question of a conversation.'),
})
export const askReplySchema = z.strictObject({ session: sessionKeySchema, answer: answerSchema })

export const eligibilityBodySchema = z.strictObject({
  facts: factsSchema,
  asOf: z.iso.date().optional().describe('Reference date of every age and rule; today in China when absent.'),
})
export const eligibilityReplySchema = z.strictObject({
  verdicts: z.array(itemVerdictSchema).readonly(),
  whatIfs: z.array(whatIfSchema).readonly(),
  assumptions: z.array(z.string()).readonly(),
  nextQuestion: nextQuestionSchema.optional(),
  versions: versionsSchema,
})

export const feedbackBodySchema = z.strictObject({
  session: sessionKeySchema,
  answerId: idSchema,
  rating: z.enum(feedbackRatings),
  reason: reasonSchema.optional(),
})
