import { pick, type Random } from '../seeded-random.js'

/** What a rewrite makes of a message; the message itself where the rewrite does not apply to it. */
export type Rewrite = (text: string, random: Random) => string

/** Swaps one occurrence of a key, chosen by chance, for one of its values. A key inside a word of `notIn` is no occurrence. */
export function swapOne(swaps: { readonly [key: string]: readonly string[] }, notIn: readonly string[] = []): Rewrite {
  const keys = anyOf(Object.keys(swaps))
  const kept = notIn.length > 0 ? anyOf(notIn) : undefined
  return (text, random) => {
    const spans = kept ? [...text.matchAll(kept)] : []
    const free = [...text.matchAll(keys)].filter(
      (found) => !spans.some((span) => span.index <= found.index && found.index < span.index + span[0].length),
    )
    const chosen = pick(random, free)
    const value = chosen && pick(random, swaps[chosen[0]] ?? [])
    if (chosen === undefined || value === undefined) return text
    return text.slice(0, chosen.index) + value + text.slice(chosen.index + chosen[0].length)
  }
}

/** The longest word goes first. */
export function anyOf(words: readonly string[]): RegExp {
  return new RegExp(
    [...words]
      .sort((a, b) => b.length - a.length)
      .map(literally)
      .join('|'),
    'gu',
  )
}

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
