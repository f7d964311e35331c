import { z } from 'zod'
import { count, milliseconds, onOff } from './parsers.js'

/** An OpenAI-compatible chat endpoint. Both `LLM_BASE_URL` and `LLM_MODEL` turn it on. */
export const languageModelEnvironment = {
  LLM_BASE_URL: z.optional(z.url({ protocol: /^https?$/ })),
  LLM_MODEL: z.optional(z.string()),
  LLM_API_KEY: z.optional(z.string()),
  /** From the call to the last word of one reply; shorter than a turn. */
  LLM_TIMEOUT_MS: milliseconds.default(6_000),
  /** Tokens of one reply. */
  LLM_MAX_TOKENS: count(16, 32_000).default(1_000),
  /** Further attempts after a refused connection, a 5xx, or a 429 that says when to come back. */
  LLM_RETRIES: count(0, 5).default(1),
  /** Calls at a time of this process. */
  LLM_CONCURRENCY: count(1, 1_000).default(8),
  /** Failures in a row after which the model is left alone … */
  LLM_BREAKER_FAILURES: count(1, 100).default(5),
  /** … for this long. */
  LLM_BREAKER_COOL_DOWN_MS: milliseconds.default(30_000),
  /** Whether the model also helps to read messages that the code is unsure of. */
  LLM_UNDERSTANDING: onOff,
  /** Folder of the prompts. */
  PROMPTS_DIR: z.string().default('prompts'),
}

export interface LanguageModelSettings {
  readonly baseUrl: string
  readonly model: string
  readonly apiKey?: string | undefined
  readonly timeoutMs: number
  readonly maxTokens: number
  readonly retries: number
  readonly concurrency: number
  readonly breakerFailures: number
  readonly breakerCoolDownMs: number
  readonly understanding: boolean
  readonly promptsDir: string
}

const schema = z.object(languageModelEnvironment)

/** Undefined without a model. */
export function languageModelOf(environment: z.infer<typeof schema>): LanguageModelSettings | undefined {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model } = environment
  if (baseUrl === undefined || model === undefined) return undefined
  return {
    baseUrl,
    model,
    apiKey: environment.LLM_API_KEY,
    timeoutMs: environment.LLM_TIMEOUT_MS,
    maxTokens: environment.LLM_MAX_TOKENS,
    retries: environment.LLM_RETRIES,
    concurrency: environment.LLM_CONCURRENCY,
    breakerFailures: environment.LLM_BREAKER_FAILURES,
    breakerCoolDownMs: environment.LLM_BREAKER_COOL_DOWN_MS,
    understanding: environment.LLM_UNDERSTANDING,
    promptsDir: environment.PROMPTS_DIR,
  }
}

/** What does not go together, each with the variable that is wrong. */
export function languageModelProblems(
  environment: z.infer<typeof schema> & { TURN_TIMEOUT_MS: number },
): readonly string[] {
  const { LLM_BASE_URL, LLM_MODEL, LLM_API_KEY, LLM_UNDERSTANDING, LLM_TIMEOUT_MS, TURN_TIMEOUT_MS } = environment
  const isOn = LLM_BASE_URL !== undefined && LLM_MODEL !== undefined
  return [
    LLM_BASE_URL !== undefined && LLM_MODEL === undefined && 'LLM_MODEL: needed beside LLM_BASE_URL',
    LLM_BASE_URL === undefined && LLM_MODEL !== undefined && 'LLM_BASE_URL: needed beside LLM_MODEL',
    !isOn && LLM_API_KEY !== undefined && 'LLM_API_KEY: needs LLM_BASE_URL and LLM_MODEL',
    !isOn && LLM_UNDERSTANDING && 'LLM_UNDERSTANDING: needs LLM_BASE_URL and LLM_MODEL',
    isOn &&
      LLM_TIMEOUT_MS * (LLM_UNDERSTANDING ? 2 : 1) >= TURN_TIMEOUT_MS &&
      'LLM_TIMEOUT_MS: must be below TURN_TIMEOUT_MS, and below half of it with LLM_UNDERSTANDING=on',
  ].filter((problem) => problem !== false)
}
