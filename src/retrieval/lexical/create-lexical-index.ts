import MiniSearch from 'minisearch'
import type { Passage } from '../passage.js'

export interface LexicalHit {
  readonly id: string
  readonly score: number
  /** Words of the query that the passage has. */
  readonly words: readonly string[]
}

export type SearchLexical = (words: readonly string[], most: number) => readonly LexicalHit[]

/** BM25+ over segmented words. The query comes as words, so that a message is segmented once. */
export function createLexicalIndex(
  passages: readonly Passage[],
  segment: (text: string) => readonly string[],
): SearchLexical {
  const index = new MiniSearch<Passage>({
    fields: ['text'],
    tokenize: (text) => [...segment(text)],
    searchOptions: { tokenize: (joined) => joined.split(' '), combineWith: 'OR' },
  })
  index.addAll(passages)
  return (words, most) => {
    const told = words.filter((word) => word.length > 1)
    if (told.length === 0) return []
    return index
      .search(told.join(' '))
      .slice(0, most)
      .map(({ id, score, terms }) => ({ id: String(id), score, words: terms }))
  }
}
