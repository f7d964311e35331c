import { z } from 'zod'
import { channels } from '../domain/answer.js'
import { feedbackRatings, reasonSchema } from './rest-bodies.js'
import { idSchema, sessionKeySchema } from './session-key-schema.js'

export const protocolVersion = 1

/** Frames from the client, by `type`. Unknown keys are refused. */
export const clientFrameSchemas = {
  hello: z.strictObject({
    type: z.literal('hello'),
    /** Checked by hand, so that another version gets its own error code. */
    protocol: z.int(),
    channel: z.enum(channels),
    session: sessionKeySchema.optional(),
    /** The last answer that the client has; all later ones are sent again. */
    lastAnswerId: idSchema.optional(),
  }),
  ask: z.strictObject({ type: z.literal('ask'), id: idSchema, text: z.string() }),
  cancel: z.strictObject({ type: z.literal('cancel'), id: idSchema }),
  feedback: z.strictObject({
    type: z.literal('feedback'),
    answerId: idSchema,
    rating: z.enum(feedbackRatings),
    reason: reasonSchema.optional(),
  }),
  handoff: z.strictObject({ type: z.literal('handoff') }),
} as const

export type ClientFrame = {
  [type in keyof typeof clientFrameSchemas]: z.infer<(typeof clientFrameSchemas)[type]>
}[keyof typeof clientFrameSchemas]
