import type { Signals } from '../domain/understanding.js'
import { logit } from '../learned/logistic.js'
import { withProducts } from '../learned/with-products.js'
import type { ScoredClause } from './score-clauses.js'

/** What a whole message shows of the items that it may ask for beside the likeliest one. */
export interface WholeEvidence {
  /** Probabilities of the whole message over the items, in the order of their numbers. */
  readonly whole: readonly number[]
  readonly names: Signals['names']
  /** Words such as 另外 or 两件事 are there. */
  readonly joined: boolean
  /** Pairs of items whose names stand side by side: 残疾补贴和低保. */
  readonly sideBySide: readonly (readonly [number, number])[]
  /** 两项, 俩事: how many things are asked is said. */
  readonly counted: boolean
  /** Signs of a list: ①, 一问, 另外. */
  readonly enumerated: number
  readonly length: number
}

/** The same with its parts, which cost more than the rest: findNeeds does not look at them where they decide nothing. */
export interface NeedEvidence extends WholeEvidence {
  readonly clauses: () => readonly ScoredClause[]
}

/** Columns of items; an item's number is its column plus 1. */
export type Column = number

/** Before their products are taken. */
const plainFeatureCount = 26
export const needFeatureCount = plainFeatureCount + (plainFeatureCount * (plainFeatureCount - 1)) / 2

/** Signs of a list, and parts of a message: more do not tell more. */
const mostSigns = 4
const mostParts = 10
/** From here on a part is about the first item. */
const aboutFirst = 0.5

/** What tells a message that asks for `column` beside `first` from one that does not, with all products of two. */
export function needFeatures(evidence: NeedEvidence, first: Column, column: Column): readonly number[] {
  const { whole, names, joined, sideBySide, counted, enumerated, length } = evidence
  const parts = evidence.clauses()
  const asking = parts.filter(({ asks }) => asks)
  const likeliestPart = Math.max(0, ...parts.map(({ probabilities }) => probabilities[column] ?? 0))
  const split = logit(apart(parts, first, column))
  const asked = logit(askedFor(parts, first, column))
  const most = (among: readonly ScoredClause[], item: Column) => mostOf(among, item, whole.length)
  const own = most(asking, column)
  const named = (item: Column) => names.some((name) => name.item === item + 1)
  const signs = Math.min(enumerated, mostSigns)
  const plain = [
    1,
    logit(whole[column] ?? 0),
    logit(likeliestPart),
    split,
    one(joined),
    one(joined) * split,
    one(named(first) && named(column)),
    Math.log(length + 1) / 4,
    one(sideBySide.some((pair) => pair.includes(first + 1) && pair.includes(column + 1))),
    asked,
    one(joined) * asked,
    logit(own),
    logit(Math.min(own, most(asking, first))),
    logit(most(parts, column)),
    one(counted),
    one(counted) * split,
    one(signs > 0),
    signs / mostSigns,
    (signs / mostSigns) * split,
    Math.min(asking.length, mostSigns) / mostSigns,
    one(named(column)),
    one(names.some((name) => name.item === column + 1 && name.asked)),
    one(named(column) && !named(first)),
    logit(whole[first] ?? 0),
    Math.min(parts.length, mostParts) / mostParts,
    parts.filter(({ probabilities }) => (probabilities[first] ?? 0) > aboutFirst).length / mostSigns,
  ]
  return withProducts(plain)
}

const one = (holds: boolean): number => (holds ? 1 : 0)

/** How surely a part is about an item, of the parts that are about it more than about any other; items come first among the intents. */
function mostOf(parts: readonly ScoredClause[], column: Column, itemCount: number): number {
  let most = 0
  for (const { probabilities } of parts) {
    const own = probabilities[column] ?? 0
    if (own > most && isLargest(probabilities.subarray(0, itemCount), own)) most = own
  }
  return most
}

const isLargest = (probabilities: Float64Array, own: number): boolean => probabilities.every((other) => other <= own)

/** How surely one part asks for `column` while another asks for `first`. */
export function apart(clauses: readonly ScoredClause[], first: Column, column: Column): number {
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
