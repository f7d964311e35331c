import { ChatOpenAI } from '@langchain/openai'
import { HumanMessage, SystemMessage } from 'langchain'
import { type LanguageModel, ModelFailed, type Prompt } from '../language-model.js'

export interface ChatModelSettings {
  /** Of an OpenAI-compatible endpoint, with its path: `https://host/v1`. */
  readonly baseUrl: string
  /** Absent for an endpoint that asks for none. */
  readonly apiKey?: string | undefined
  readonly model: string
  /** Tokens of a reply. */
  readonly maxTokens: number
  /** Further attempts after a refused connection, a 5xx, or a 429 that says when to come back; none once the reply has begun. */
  readonly retries: number
}

/** Little freedom: the facts are given, and the same draft should not read differently every time. */
const temperature = 0.3

/** Any OpenAI-compatible chat endpoint, through LangChain. */
export function createChatModel({ baseUrl, apiKey, model, maxTokens, retries }: ChatModelSettings): LanguageModel {
  const chat = new ChatOpenAI({
    model,
    // Endpoints without keys want the header filled all the same.
    apiKey: apiKey ?? 'none',
    configuration: { baseURL: baseUrl },
    temperature,
    maxTokens,
    maxRetries: retries,
    streamUsage: false,
    // Else names like gpt-5 would be sent to another API than the documented one.
    useResponsesApi: false,
  })
  return { name: model, stream: (prompt, signal) => wholeReply(chat, prompt, signal) }
}

async function* wholeReply(chat: ChatOpenAI, { system, user }: Prompt, signal: AbortSignal): AsyncIterable<string> {
  let finish: unknown
  try {
    const pieces = await chat.stream([new SystemMessage(system), new HumanMessage(user)], { signal })
    for await (const { content, response_metadata } of pieces) {
      finish = response_metadata.finish_reason ?? finish
      if (typeof content === 'string' && content !== '') yield content
    }
  } catch (error) {
    throw failureOf(error)
  }
  // A connection that ends early ends quietly, and a reply at its token limit looks like any other.
  if (finish !== 'stop') throw new ModelFailed('cut_off')
}

function failureOf(error: unknown): ModelFailed {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : Number.NaN
  if (status === 429) return new ModelFailed('rate_limited')
  if (status >= 500) return new ModelFailed('server_error')
  if (status >= 400) return new ModelFailed('refused')
  return new ModelFailed('unreachable')
}
