import type { KnownItem } from '../domain/knowledge.js'
import { likely } from '../text/likely.js'
import type { Clause } from '../text/split-clauses.js'
import { createWordIndex } from '../text/word-index.js'

/** A spoken name of a benefit, as it stands in a message. */
export interface SpokenName {
  readonly item: number
  readonly benefit: string
  readonly words: string
  readonly start: number
  /** Its clause asks or requests something. */
  readonly asked: boolean
}

/** The spoken names in a text, at most one a benefit and clause. */
export type FindNames = (text: string, clauses: readonly Clause[]) => readonly SpokenName[]

interface NamedBenefit {
  readonly item: number
  readonly benefit: string
}

/** Plain names are looked up in one pass; only names that are patterns are tried one by one. */
export function createFindNames(items: readonly KnownItem[], request: RegExp): FindNames {
  const benefits = items.flatMap(({ number, benefits: own }) =>
    own.map(({ id, names }) => ({ named: { item: number, benefit: id }, names })),
  )
  const index = createWordIndex(
    benefits.flatMap(({ named, names }) => names.filter(isPlain).map((name) => [name, named] as const)),
  )
  const patterns = benefits.flatMap(({ named, names }) => {
    const sources = names.filter((name) => !isPlain(name))
    return sources.length > 0 ? [{ named, pattern: new RegExp(sources.join('|'), 'u') }] : []
  })

  return (text, clauses) => {
    const first = new Map<string, SpokenName>()
    const add = ({ item, benefit }: NamedBenefit, words: string, start: number, clause: Clause) => {
      const key = `${clause.start}:${item}:${benefit}`
      const earlier = first.get(key)
      if (!earlier || start < earlier.start)
        first.set(key, { item, benefit, words, start, asked: request.test(clause.text) })
    }
    for (const { word, value, start } of index.all(text)) {
      const clause = clauses.findLast((candidate) => candidate.start <= start)
      if (clause && start + word.length <= clause.start + clause.text.length) add(value, word, start, clause)
    }
    for (const { named, pattern } of likely(patterns, text)) {
      if (!pattern.test(text)) continue
      for (const clause of clauses) {
        const match = pattern.exec(clause.text)
        if (match) add(named, match[0], clause.start + match.index, clause)
      }
    }
    return [...first.values()]
  }
}

/** At least two characters and nothing that a regular expression reads as its own. */
const isPlain = (name: string): boolean => name.length >= 2 && /^[\p{L}\p{N}-]+$/u.test(name)
