import type { Assistant } from '../assistant/assistant.js'
import { firstState } from '../assistant/first-state.js'
import type { Extent } from './extent.js'
import { type Measured, summarise } from './statistics.js'

interface TurnsOptions {
  readonly assistant: Pick<Assistant, 'answerTurn'>
  readonly questions: readonly string[]
  /** ISO 8601 date. */
  readonly asOf: string
  readonly extent: Extent
}

/** Full turns a second in this process, one after the other: every stage, no storage, no socket. */
export async function measureTurns({ assistant, questions, asOf, extent }: TurnsOptions): Promise<Measured> {
  let next = 0
  async function turnsPerSecond(forMs: number): Promise<number> {
    const startedMs = performance.now()
    let turns = 0
    let elapsedMs = 0
    while (elapsedMs < forMs) {
      const text = questions[next++ % questions.length] ?? ''
      await assistant.answerTurn({ text, channel: 'widget', state: firstState, asOf, answerId: 'bench' })
      turns += 1
      elapsedMs = performance.now() - startedMs
    }
    return (turns * 1_000) / elapsedMs
  }

  await turnsPerSecond(extent.warmUpMs)
  const rates: number[] = []
  for (let run = 0; run < extent.runs; run += 1) {
    globalThis.gc?.()
    rates.push(await turnsPerSecond(extent.runMs))
  }
  return summarise(rates)
}
