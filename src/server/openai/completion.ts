import { plainTextOf } from '../../assistant/plain-text-of.js'
import type { Answer } from '../../domain/answer.js'
import { doorModel } from '../../protocol/openai/chat-request.js'

interface Completion {
  readonly answer: Answer
  /** Seconds since 1970. */
  readonly created: number
  readonly promptCharacters: number
}

/** Beside the text, for clients that look: the whole answer, and its citations where others have them too. */
const extrasOf = (answer: Answer) => ({ citations: answer.citations, tongxing: answer })

/** OpenAI's `chat.completion`. */
export function completionOf({ answer, created, promptCharacters }: Completion) {
  const content = plainTextOf(answer)
  return {
    id: idOf(answer),
    object: 'chat.completion',
    created,
    model: doorModel,
    choices: [
      { index: 0, message: { role: 'assistant', content, refusal: null }, logprobs: null, finish_reason: 'stop' },
    ],
    usage: usageOf(content, promptCharacters),
    ...extrasOf(answer),
  }
}

/** OpenAI's `chat.completion.chunk`s: the role, the text sentence by sentence, the end with everything else. */
export function chunksOf(completion: Completion, includeUsage: boolean): readonly object[] {
  const { answer, created, promptCharacters } = completion
  const content = plainTextOf(answer)
  const head = { id: idOf(answer), object: 'chat.completion.chunk', created, model: doorModel }
  const chunk = (delta: object, finish_reason: 'stop' | null = null) => ({
    ...head,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    ...(includeUsage ? { usage: null } : {}),
  })
  const pieces = content.match(/[^。？！\n]+[。？！\n]*/gu) ?? [content]
  return [
    chunk({ role: 'assistant', content: '' }),
    ...pieces.map((piece) => chunk({ content: piece })),
    { ...chunk({}, 'stop'), ...extrasOf(answer) },
    ...(includeUsage ? [{ ...head, choices: [], usage: usageOf(content, promptCharacters) }] : []),
  ]
}

const idOf = ({ answerId }: Answer): string => `chatcmpl-${answerId}`

/** No tokens are counted here: a character counts as one. */
function usageOf(content: string, promptCharacters: number) {
  const completion_tokens = [...content].length
  return { prompt_tokens: promptCharacters, completion_tokens, total_tokens: promptCharacters + completion_tokens }
}
