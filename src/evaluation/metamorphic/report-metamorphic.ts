import type { Rate } from '../figures.js'
import { percent, table } from '../report-text.js'
import type { ChangedDecision, MetamorphicScore } from './run-metamorphic.js'

/** One line a rewrite, and one for all. */
export function reportMetamorphic({ questions, all, rewrites }: MetamorphicScore): string {
  const line = (name: string, rate: Rate, skipped: number) => [
    name,
    ...[rate.of, skipped, rate.hits].map(String),
    percent(rate),
  ]
  return table([
    ['rewrite', 'applied', 'skipped', 'held', 'share'],
    ...Object.entries(rewrites).map(([name, rate]) => line(name, rate, questions - rate.of)),
    line('all', all, questions * Object.keys(rewrites).length - all.of),
  ])
}

export function changedText({ rewrite, source, text, rewritten, before, after }: ChangedDecision): string {
  return `✗ ${rewrite} [${source}]\n  > ${text}\n  > ${rewritten}\n  before ${before}\n  after  ${after}`
}
