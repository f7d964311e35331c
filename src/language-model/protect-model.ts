import type { Breaker } from './create-breaker.js'
import { type LanguageModel, ModelFailed } from './language-model.js'

export interface ModelLimits {
  /** From the call to the last piece. */
  readonly timeoutMs: number
  /** Calls at a time; one more is turned away at once, because a template is at hand. */
  readonly concurrency: number
  /** UTF-16 units of a reply. */
  readonly maxCharacters: number
}

/** A model that may hang, fail or talk without end, made one that does neither for long. */
export function protectModel(model: LanguageModel, limits: ModelLimits, breaker: Breaker): LanguageModel {
  let running = 0

  return {
    name: model.name,
    async *stream(prompt, signal) {
      if (running >= limits.concurrency) throw new ModelFailed('overloaded')
      if (!breaker.admits()) throw new ModelFailed('breaker_open')
      running += 1
      const stop = new AbortController()
      const timer = setTimeout(() => stop.abort(), limits.timeoutMs)
      const either = AbortSignal.any([signal, stop.signal])
      // A caller that stops reading says nothing of the model.
      let outcome: keyof Omit<Breaker, 'admits'> = 'left'
      let characters = 0
      try {
        for await (const piece of readUntil(model.stream(prompt, either), either)) {
          characters += piece.length
          if (characters > limits.maxCharacters) throw new ModelFailed('too_long')
          yield piece
        }
        outcome = 'succeeded'
      } catch (error) {
        const isLate = stop.signal.aborted || (isTimeout(signal) && characters === 0)
        if (signal.aborted && !isLate) throw new ModelFailed('aborted')
        outcome = 'failed'
        if (isLate) throw new ModelFailed('timeout')
        throw error instanceof ModelFailed ? error : new ModelFailed('unreachable')
      } finally {
        clearTimeout(timer)
        stop.abort()
        running -= 1
        breaker[outcome]()
      }
    },
  }
}

/** A caller whose time is over, in contrast to one who leaves. */
const isTimeout = ({ aborted, reason }: AbortSignal): boolean =>
  aborted && reason instanceof DOMException && reason.name === 'TimeoutError'

/** Reads on until the signal says stop, whether or not the source listens to it. */
async function* readUntil(pieces: AsyncIterable<string>, signal: AbortSignal): AsyncIterable<string> {
  const stopped = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(new ModelFailed('aborted'))
    signal.addEventListener('abort', () => reject(new ModelFailed('aborted')), { once: true })
  })
  // Nobody waits for it any more once the pieces have ended.
  stopped.catch(() => {})
  const reader = pieces[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.next(), stopped])
      if (done) return
      yield value
    }
  } finally {
    // Not awaited: a source that hangs would never come back from it.
    void Promise.resolve(reader.return?.()).catch(() => {})
  }
}
