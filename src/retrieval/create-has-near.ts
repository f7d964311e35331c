import type { Features, TextFeatures } from '../text/features.js'
import type { Passage } from './passage.js'

/** Whether a policy passage on one of the items is at least so similar to the text: the cosine of their features, by idf. */
export type HasNear = (text: string, items: readonly number[], leastSimilarity: number) => boolean

interface Occurrence {
  /** Index of the passage. */
  readonly at: number
  readonly weight: number
}

/**
 * A look that costs a fraction of a search: hardly any question has a policy passage so near that it is quoted, and
 * the others need none. Texts are normalised; `idf` is 0 for a feature that tells nothing.
 */
export function createHasNear(
  passages: readonly Passage[],
  textFeatures: TextFeatures,
  idf: (feature: number) => number,
): HasNear {
  const policies = passages.filter(({ source }) => source === 'policy')
  const occurrences = new Map<number, Occurrence[]>()
  policies.forEach(({ text }, at) => {
    const features = textFeatures(text)
    const length = lengthOf(features, idf)
    for (const feature of features) {
      const weight = idf(feature) / length
      if (weight > 0) occurrences.set(feature | 0, [...(occurrences.get(feature | 0) ?? []), { at, weight }])
    }
  })
  const products = new Float64Array(policies.length)
  return (text, items, leastSimilarity) => {
    products.fill(0)
    const features = textFeatures(text)
    for (let index = 0; index < features.length; index++) {
      const feature = features[index] as number
      const found = occurrences.get(feature | 0)
      if (found === undefined) continue
      const weight = idf(feature)
      for (const one of found) products[one.at] = (products[one.at] as number) + weight * one.weight
    }
    const least = leastSimilarity * lengthOf(features, idf)
    return policies.some(
      (passage, at) => (products[at] as number) >= least && passage.items.some((item) => items.includes(item)),
    )
  }
}

function lengthOf(features: Features, idf: (feature: number) => number): number {
  let squares = 0
  for (let index = 0; index < features.length; index++) squares += idf(features[index] as number) ** 2
  return Math.sqrt(squares) || 1
}
