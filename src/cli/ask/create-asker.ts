import { randomUUID } from 'node:crypto'
import type { Assistant, TurnResult } from '../../assistant/assistant.js'
import { dateInChina } from '../../assistant/date-in-china.js'
import { firstState } from '../../assistant/first-state.js'
import type { Channel } from '../../domain/answer.js'
import { admitText } from '../../protocol/admit-text.js'
import { errorTable } from '../../protocol/errors.js'
import { defaultLimits } from '../../protocol/limits.js'
import { answerLines } from './answer-lines.js'
import { factLines } from './fact-lines.js'
import { traceLines } from './trace-lines.js'

const turnTimeoutMs = 30_000

/** One conversation, kept in memory; every method gives the text to print. */
export interface Asker {
  /** The number of an option of the last question stands for its label. Rejects on a text that no door would take. */
  ask(text: string): Promise<string>
  facts(): string
  trace(): string
  startAgain(): void
}

interface AskerOptions {
  readonly assistant: Pick<Assistant, 'answerTurn'>
  readonly channel: Channel
  /** `json`: the answer as data instead of lines; `trace`: stage times and decisions as well. */
  readonly show: { readonly json: boolean; readonly trace: boolean }
  readonly now?: () => Date
}

export function createAsker({ assistant, channel, show, now = () => new Date() }: AskerOptions): Asker {
  let last: TurnResult | undefined

  return {
    async ask(words) {
      const state = last?.state ?? firstState
      const admitted = admitText(chosenLabel(words, last) ?? words, defaultLimits)
      if (admitted.kind === 'failed') throw new Error(errorTable[admitted.code].says)
      const { text } = admitted
      const input = { text, channel, state, asOf: dateInChina(now()), answerId: randomUUID() }
      last = await assistant.answerTurn(input, { signal: AbortSignal.timeout(turnTimeoutMs) })
      const { answer, trace } = last
      if (show.json) return JSON.stringify(show.trace ? { answer, trace } : answer, null, 2)
      return [...answerLines(answer), ...(show.trace ? ['', ...traceLines(trace)] : [])].join('\n')
    },
    facts: () => factLines(last?.answer.facts ?? []).join('\n'),
    trace: () => (last === undefined ? '还没有问过。' : traceLines(last.trace).join('\n')),
    startAgain() {
      last = undefined
    },
  }
}

function chosenLabel(words: string, last: TurnResult | undefined): string | undefined {
  const number = words.normalize('NFKC').trim()
  if (!/^\d{1,2}$/.test(number)) return undefined
  return last?.answer.nextQuestion?.options[Number(number) - 1]?.label
}
