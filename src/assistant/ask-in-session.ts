import type { DialogueState, Session, Turn } from '../domain/session.js'
import type { Assistant, TurnOptions } from './assistant.js'
import type { Answered, AskFailure, Failed, Question } from './conversation.js'
import { dateInChina } from './date-in-china.js'

export interface AskDependencies {
  readonly assistant: Pick<Assistant, 'answerTurn'>
  readonly saveTurn: (sessionId: string, turn: Turn, state: DialogueState) => Promise<void>
  readonly now: () => Date
  readonly randomId: () => string
  readonly turnTimeoutMs: number
}

/** Answers in a session that is loaded and held by nobody else, and saves the turn. */
export async function askInSession(
  { assistant, saveTurn, now, randomId, turnTimeoutMs }: AskDependencies,
  session: Session,
  question: Question,
  options: TurnOptions & { readonly signal: AbortSignal },
): Promise<Answered | Failed<AskFailure>> {
  const { signal } = options
  const { text, askId } = question
  const channel = question.channel ?? session.channel
  const last = session.turns.at(-1)
  if (last !== undefined && isRepeated(last, question))
    return { kind: 'ok', answer: last.answer, turn: last.number, channel, ms: 0 }

  const startedMs = performance.now()
  const at = now()
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(), turnTimeoutMs)
  const either = AbortSignal.any([signal, timeout.signal])
  const input = { text, channel, state: session.state, asOf: question.asOf ?? dateInChina(at), answerId: randomId() }
  const work = assistant.answerTurn(input, {
    ...options,
    signal: either,
    onDelta: (piece) => either.aborted || options.onDelta?.(piece),
    onReplace: (whole) => either.aborted || options.onReplace?.(whole),
  })
  const result = await unlessAborted(work, either).finally(() => clearTimeout(timer))
  if (result === undefined) return { kind: 'failed', code: signal.aborted ? 'cancelled' : 'timeout' }

  const { answer, state, trace } = result
  const turn: Turn = {
    number: (last?.number ?? 0) + 1,
    askId,
    text,
    answer,
    at: at.toISOString(),
    delivered: false,
  }
  await saveTurn(session.id, turn, state)
  return { kind: 'ok', answer, turn: turn.number, channel, ms: performance.now() - startedMs, trace }
}

/** A client that lost its connection asks again; only the last turn can be the one it lost. */
function isRepeated(last: Turn, { askId, text }: Question): boolean {
  return askId !== undefined && last.askId === askId && last.text === text
}

/** Undefined once the signal says stop, whether or not the work listens to it. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  let stop = () => {}
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined)
  })
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    return await Promise.race([stopped, work])
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
