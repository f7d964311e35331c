export interface NearDuplicate {
  /** Positions in the texts; `first` comes before `second`. */
  readonly first: number
  readonly second: number
  /** Jaccard similarity of the sets of character bigrams, 0 to 1. */
  readonly similarity: number
}

/**
 * Pairs of texts that are alike, punctuation and spaces apart. Two sets with a similarity of t share one of the
 * |x| − ⌈t·|x|⌉ + 1 rarest grams of each (prefix filtering), so only those are indexed: thousands of texts take well under a second.
 */
export function findNearDuplicates(texts: readonly string[], from: number): readonly NearDuplicate[] {
  const sets = texts.map(bigrams)
  const frequency = new Map<string, number>()
  for (const grams of sets) for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  const rarestFirst = (a: string, b: string) =>
    (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : Number(a > b))

  const index = new Map<string, number[]>()
  return sets.flatMap((grams, second) => {
    const prefix = [...grams].sort(rarestFirst).slice(0, grams.size - Math.ceil(from * grams.size) + 1)
    const candidates = new Set(prefix.flatMap((gram) => index.get(gram) ?? []))
    for (const gram of prefix) index.set(gram, [...(index.get(gram) ?? []), second])
    return [...candidates].flatMap((first) => {
      const similarity = jaccard(sets[first] ?? new Set(), grams)
      return similarity >= from ? [{ first, second, similarity }] : []
    })
  })
}

function bigrams(text: string): ReadonlySet<string> {
  const bare = [...(text.replace(/[^\p{L}\p{N}]/gu, '') || text)]
  if (bare.length < 2) return new Set(bare)
  return new Set(bare.slice(1).map((character, index) => `${bare[index]}${character}`))
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of one) if (other.has(gram)) shared += 1
  return shared / (one.size + other.size - shared)
}
