import { type Channel, channels } from '../domain/answer.js'
import { type Figures, figuresOf } from './figures.js'
import type { CaseResult } from './run-cases.js'
import { type ReasonCode, reasonCodes } from './score-case.js'

export interface RunScore extends Figures {
  /** Only channels that have a case. */
  readonly byChannel: { readonly [channel in Channel]?: Figures }
  /** By item number: the cases that have the item as primary; recall and verdicts are of the item alone. */
  readonly byItem: Readonly<Record<string, Figures>>
  /** In how many cases each reason occurs, most frequent first. */
  readonly reasons: { readonly [code in ReasonCode]?: number }
}

export function scoreRun(results: readonly CaseResult[]): RunScore {
  const presentChannels = channels.filter((channel) => results.some(({ goldCase }) => goldCase.channel === channel))
  const items = [...new Set(results.flatMap(({ goldCase }) => goldCase.expect.primary))].sort((a, b) => a - b)
  return {
    ...figuresOf(results),
    byChannel: Object.fromEntries(
      presentChannels.map((channel) => [
        channel,
        figuresOf(results.filter(({ goldCase }) => goldCase.channel === channel)),
      ]),
    ),
    byItem: Object.fromEntries(
      items.map((item) => [
        item,
        figuresOf(
          results.filter(({ goldCase }) => goldCase.expect.primary.includes(item)),
          item,
        ),
      ]),
    ),
    reasons: countReasons(results),
  }
}

function countReasons(results: readonly CaseResult[]): RunScore['reasons'] {
  const counts = reasonCodes.map((code) => {
    const cases = results.filter(({ reasons }) => reasons.some((reason) => reason.code === code))
    return [code, cases.length] as const
  })
  return Object.fromEntries(counts.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a))
}
