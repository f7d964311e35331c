import { z } from 'zod'

/** The one model that the OpenAI-compatible door offers. */
export const doorModel = 'tongxing'

/** Pictures and sounds are not looked at; the words beside them are. */
const partSchema = z.looseObject({ type: z.string(), text: z.string().optional() })
const contentSchema = z.union([z.string(), z.array(partSchema)])

/** What is used of a chat completion request; clients send much more, and none of it changes an answer. */
export const chatRequestSchema = z.looseObject({
  model: z.string(),
  messages: z
    .array(
      z.union([
        z.looseObject({ role: z.literal('user'), content: contentSchema }),
        z.looseObject({ role: z.enum(['system', 'developer', 'assistant', 'tool', 'function']) }),
      ]),
    )
    .min(1),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
})
export type ChatRequest = z.infer<typeof chatRequestSchema>

/** What the user said, message by message. Instructions and the replies of before are not listened to. */
export function userTextsOf({ messages }: ChatRequest): readonly string[] {
  return messages.flatMap((message) => {
    if (message.role !== 'user') return []
    const { content } = message as { content: z.infer<typeof contentSchema> }
    return [typeof content === 'string' ? content : content.flatMap(({ text }) => text ?? []).join('\n')]
  })
}
