import { type VerdictKind, verdictKinds } from '../../domain/verdict.js'
import type { Rate } from '../figures.js'
import { percent, table } from '../report-text.js'
import { type BoundaryCase, filledBy } from './generate-cases.js'
import type { Outcome } from './run-boundary.js'

export interface ItemScore {
  readonly cases: number
  /** Cells filled: sides of conditions, and verdicts that the item can have. */
  readonly coverage: Rate
  readonly verdicts: readonly VerdictKind[]
  readonly facts: Rate
  readonly sentences: Rate
}

export interface BoundaryScore extends Omit<ItemScore, 'verdicts'> {
  readonly byItem: Readonly<Record<string, ItemScore>>
}

export function scoreBoundary(
  cells: ReadonlyMap<number, readonly string[]>,
  cases: readonly BoundaryCase[],
  outcomes: readonly Outcome[],
): BoundaryScore {
  const items = [...cells].map(([item, wanted]) => [item, scoreItem(item, wanted, cases, outcomes)] as const)
  const total = (rateOf: (score: ItemScore) => Rate): Rate => ({
    hits: items.reduce((sum, [, score]) => sum + rateOf(score).hits, 0),
    of: items.reduce((sum, [, score]) => sum + rateOf(score).of, 0),
  })
  return {
    cases: cases.length,
    coverage: total(({ coverage }) => coverage),
    facts: total(({ facts }) => facts),
    sentences: total(({ sentences }) => sentences),
    byItem: Object.fromEntries(items),
  }
}

function scoreItem(
  item: number,
  wanted: readonly string[],
  cases: readonly BoundaryCase[],
  outcomes: readonly Outcome[],
): ItemScore {
  const own = cases.filter((one) => one.item === item)
  const filled = new Set(own.flatMap(filledBy))
  const judged = outcomes.filter((outcome) => outcome.item === item)
  return {
    cases: own.length,
    coverage: { hits: wanted.filter((cell) => filled.has(cell)).length, of: wanted.length },
    verdicts: verdictKinds.filter((kind) => filled.has(kind)),
    facts: rightOf(judged.filter(({ way }) => way === 'facts')),
    sentences: rightOf(judged.filter(({ way }) => way === 'sentence')),
  }
}

const rightOf = (outcomes: readonly Outcome[]): Rate => ({
  hits: outcomes.filter(({ expected, got }) => expected === got).length,
  of: outcomes.length,
})

/** One line an item, and one for all. */
export function reportBoundary({ byItem, ...all }: BoundaryScore): string {
  const line = (name: string, verdicts: number | string, score: Omit<ItemScore, 'verdicts'>) => [
    name,
    String(score.cases),
    `${score.coverage.hits}/${score.coverage.of}`,
    String(verdicts),
    ...[score.facts, score.sentences].flatMap((rate) => [`${rate.hits}/${rate.of}`, percent(rate)]),
  ]
  return table([
    ['item', 'cases', 'cells', 'verdicts', 'facts', '', 'sentences', ''],
    ...Object.entries(byItem).map(([item, score]) => line(item, score.verdicts.length, score)),
    line('all', '', all),
  ])
}

export function outcomeText({ way, case: { id, place, side }, item, asked, expected, got }: Outcome): string {
  return `✗ ${way} ${id}, item ${item} [${place}: ${side}]\n  > ${asked}\n  expected ${expected}, got ${got}`
}
