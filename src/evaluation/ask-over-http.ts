import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { answerKinds, type Channel } from '../domain/answer.js'
import { verdictKinds } from '../domain/verdict.js'
import { type AskCase, type JudgedAnswer, ServerUnreachable } from './ask-case.js'

const requestTimeoutMs = 30_000
const mostAttempts = 3
const retryDelayMs = 300
const mostErrorBodyChars = 300

/** Unknown fields are let through: fields may be added to the contract, none renamed. */
const replySchema = z.object({
  session: z.object({ id: z.string(), token: z.string() }),
  answer: z.object({
    kind: z.enum(answerKinds),
    text: z.string(),
    citations: z.array(
      z.object({ item: z.int(), departments: z.array(z.string()), role: z.enum(['primary', 'related']) }),
    ),
    verdicts: z.array(z.object({ item: z.int(), verdict: z.enum(verdictKinds) })),
  }),
})
type Reply = z.infer<typeof replySchema>

interface AskOverHttpOptions {
  /** Where the server answers, such as http://127.0.0.1:8080; a path in it is kept. */
  readonly url: string
  readonly timeoutMs?: number
  readonly delayMs?: number
}

/** Asks any running server through the contract alone: POST /api/v1/ask, the session carried from turn to turn. */
export function createAskOverHttp(options: AskOverHttpOptions): AskCase {
  const { url, timeoutMs = requestTimeoutMs, delayMs = retryDelayMs } = options
  const endpoint = new URL('api/v1/ask', url.endsWith('/') ? url : `${url}/`)

  // After a lost connection nobody knows whether the turn was counted, so a retry starts the conversation afresh.
  return async (turns, channel) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await askAll(endpoint, turns, channel, timeoutMs)
      } catch (error) {
        if (!(error instanceof ServerUnreachable) || attempt === mostAttempts) throw error
        await wait(delayMs * attempt)
      }
    }
  }
}

async function askAll(endpoint: URL, turns: readonly string[], channel: Channel, timeoutMs: number) {
  let session: Reply['session'] | undefined
  let answer: JudgedAnswer | undefined
  for (const text of turns) {
    const reply = await post(endpoint, { text, channel, ...(session && { session }) }, timeoutMs)
    session = reply.session
    answer = reply.answer
  }
  if (answer === undefined) throw new Error('the case has no turn')
  return answer
}

async function post(endpoint: URL, body: unknown, timeoutMs: number): Promise<Reply> {
  const { status, text } = await send(endpoint, body, timeoutMs)
  if (status < 200 || status > 299) throw new Error(`HTTP ${status}: ${text.slice(0, mostErrorBodyChars)}`)
  const parsed = replySchema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'reply'}: ${issue.message}`)
  throw new Error(`the reply breaks the contract: ${issues.join('; ')}`)
}

async function send(endpoint: URL, body: unknown, timeoutMs: number) {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') throw new Error(`no reply within ${timeoutMs} ms`)
    throw new ServerUnreachable(`no connection to ${endpoint.origin}: ${causeOf(error)}`)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Node's fetch says only "fetch failed"; the reason is in the cause. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  // A name with several addresses fails with an AggregateError whose message is empty; the code says it.
  return cause.message || ('code' in cause ? String(cause.code) : error.message)
}
