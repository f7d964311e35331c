import { z } from 'zod'
import { answerSchema } from './answer-schema.js'
import { protocolVersion } from './client-frames.js'
import { errorCodes } from './errors.js'
import { sessionKeySchema } from './session-key-schema.js'

/** Frames from the server. `id` is the client's own id of the question. */
export const serverFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('welcome'), session: sessionKeySchema, protocol: z.literal(protocolVersion) }),
  z.strictObject({ type: z.literal('accepted'), id: z.string() }),
  z.strictObject({ type: z.literal('delta'), id: z.string(), text: z.string() }),
  /** What was sent of the text so far is withdrawn; this is the whole of it. */
  z.strictObject({ type: z.literal('replace'), id: z.string(), text: z.string() }),
  /** A missed answer to a question that came without an id carries its answerId as `id`. */
  z.strictObject({ type: z.literal('answer'), id: z.string(), answer: answerSchema }),
  z.strictObject({ type: z.literal('feedback_saved'), answerId: z.string() }),
  z.strictObject({
    type: z.literal('error'),
    id: z.string().optional(),
    code: z.enum(errorCodes),
    /** For the user, in Chinese. */
    message: z.string(),
    retryable: z.boolean(),
    /** For developers, in English. */
    detail: z.string().optional(),
  }),
])

export type ServerFrame = z.infer<typeof serverFrameSchema>
