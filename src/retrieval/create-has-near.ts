import type { Passage } from './passage.js'

/** Whether a policy passage on one of the items is at least so similar to the text. */
export type HasNear = (text: string, items: readonly number[], leastSimilarity: number) => boolean

/**
 * A look that costs a fraction of a search: hardly any question has a policy passage so near that it is quoted, and
 * the others need none. Vectors have length 1; those of passages are made when an item is first asked for.
 */
export function createHasNear(passages: readonly Passage[], vectorOf: (text: string) => Float64Array): HasNear {
  const policies = passages.filter(({ source }) => source === 'policy')
  const vectors = new Map<number, readonly Float64Array[]>()
  const vectorsOn = (item: number): readonly Float64Array[] => {
    const known = vectors.get(item)
    if (known !== undefined) return known
    const made = policies.filter(({ items }) => items.includes(item)).map(({ text }) => vectorOf(text))
    vectors.set(item, made)
    return made
  }
  return (text, items, leastSimilarity) => {
    const query = vectorOf(text)
    return items.some((item) => vectorsOn(item).some((vector) => similarity(query, vector) >= leastSimilarity))
  }
}

function similarity(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
