import type { Signals } from '../domain/understanding.js'
import { logit, probabilityOf, type Weights } from '../learned/logistic.js'
import type { ScoredClause } from './score-clauses.js'

/** What a whole message shows of the items that it may ask for beside the likeliest one. */
interface WholeEvidence {
  /** Probabilities of the whole message over the items, in the order of their numbers. */
  readonly whole: readonly number[]
  readonly names: Signals['names']
  /** Words such as 另外 or 两件事 are there. */
  readonly joined: boolean
  /** Pairs of items whose names stand side by side: 残疾补贴和低保. */
  readonly sideBySide: readonly (readonly [number, number])[]
  readonly length: number
}

/** The same with its parts, which cost more than the rest: findNeeds does not look at them where they decide nothing. */
export interface NeedEvidence extends WholeEvidence {
  readonly clauses: () => readonly ScoredClause[]
}

/** Learned on held-out voices with the encoder: src/training/train-needs.ts. */
export type NeedWeights = Weights

/** Columns of items; an item's number is its column plus 1. */
export type Column = number

/** Only the likeliest few are ever asked for together. */
const mostCandidates = 4

/** The likeliest item, and the others that are asked for as well, likeliest first. Columns in `negated` are left out. */
export function findNeeds(
  evidence: NeedEvidence,
  weights: NeedWeights,
  least: number,
  negated: ReadonlySet<Column>,
): readonly Column[] {
  const first = likeliest(evidence.whole, negated)
  if (first === undefined) return []
  if (!mayNeedMore(evidence, first)) return [first]
  const others = needCandidates(evidence, first)
    .filter((column) => !negated.has(column))
    .map((column) => ({ column, probability: probabilityOf(needFeatures(evidence, first, column), weights) }))
    .filter(({ probability }) => probability > least)
    .sort((a, b) => b.probability - a.probability)
  return [first, ...others.map(({ column }) => column)]
}

/** Without one of these signs no message of the labelled questions was found to ask for several items. */
function mayNeedMore({ whole, names, joined }: WholeEvidence, first: Column): boolean {
  const others = whole.filter((_, column) => column !== first)
  const ofItems = others.reduce((sum, probability) => sum + probability, whole[first] ?? 0)
  if (ofItems < leastOfItems) return false
  return joined || Math.max(...others) >= leastSecond || names.some(({ item }) => item !== names[0]?.item)
}

/** How likely a message asks for any item at all, and for a second one before its parts are looked at. */
const leastOfItems = 0.1
const leastSecond = 0.01

export function likeliest(whole: readonly number[], negated: ReadonlySet<Column> = new Set()): Column | undefined {
  let best: Column | undefined
  whole.forEach((probability, column) => {
    if (!negated.has(column) && (best === undefined || probability > (whole[best] ?? 0))) best = column
  })
  return best
}

/** Items that the whole message or one part of it makes likely, beside the first. */
export function needCandidates({ whole, clauses }: NeedEvidence, first: Column): readonly Column[] {
  const parts = clauses()
  const strength = whole.map((probability, column) => Math.max(probability, apart(parts, first, column)))
  return whole
    .map((_, column) => column)
    .filter((column) => column !== first)
    .sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0))
    .slice(0, mostCandidates)
}

export const needFeatureCount = 11

export function needFeatures(evidence: NeedEvidence, first: Column, column: Column): readonly number[] {
  const { whole, names, joined, sideBySide, length } = evidence
  const parts = evidence.clauses()
  const likeliestPart = Math.max(0, ...parts.map(({ probabilities }) => probabilities[column] ?? 0))
  const split = logit(apart(parts, first, column))
  const asked = logit(askedFor(parts, first, column))
  const named = (item: Column) => names.some((name) => name.item === item + 1)
  return [
    1,
    logit(whole[column] ?? 0),
    logit(likeliestPart),
    split,
    joined ? 1 : 0,
    joined ? split : 0,
    named(first) && named(column) ? 1 : 0,
    Math.log(length + 1) / 4,
    sideBySide.some((pair) => pair.includes(first + 1) && pair.includes(column + 1)) ? 1 : 0,
    asked,
    joined ? asked : 0,
  ]
}

/** How surely one part asks for `column` while another asks for `first`. */
function apart(clauses: readonly ScoredClause[], first: Column, column: Column): number {
  let best = 0
  for (const one of clauses) {
    const own = one.probabilities[column] ?? 0
    if (own <= best) continue
    for (const other of clauses) {
      if (other !== one) best = Math.max(best, Math.min(own, other.probabilities[first] ?? 0))
    }
  }
  return best
}

/** How surely a part that asks something asks for `column` and not for `first`. */
function askedFor(clauses: readonly ScoredClause[], first: Column, column: Column): number {
  let best = 0
  for (const { asks, probabilities } of clauses)
    if (asks) best = Math.max(best, Math.min(probabilities[column] ?? 0, 1 - (probabilities[first] ?? 0)))
  return best
}
