import { probabilityOf, type Weights } from '../learned/logistic.js'
import { apart, type Column, type NeedEvidence, needFeatures, type WholeEvidence } from './need-features.js'

/** Learned on held-out voices with the encoder: src/training/train-needs.ts. */
export type NeedWeights = Weights

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
