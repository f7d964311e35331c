import MiniSearch from 'minisearch'
import type { Passage } from '../passage.js'

export interface LexicalHit {
  readonly id: string
  readonly score: number
  /** Words of the query that the passage has. */
  readonly words: readonly string[]
}

export type SearchLexical = (words: readonly string[], most: number) => readonly LexicalHit[]

/** A word that more of the passages have tells nothing apart. */
const commonShare = 0.2
/** The rarest words of a message are searched for, so that a long story costs no more than a question. */
const mostWords = 12

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
  const passagesWith = countPassages(passages, segment)
  return (words, most) => {
    const told = [...new Set(words)]
      .map((word) => ({ word, count: passagesWith.get(word) ?? 0 }))
      .filter(({ word, count }) => word.length > 1 && count > 0 && count <= passages.length * commonShare)
      .sort((a, b) => a.count - b.count)
      .slice(0, mostWords)
    if (told.length === 0) return []
    return index
      .search(told.map(({ word }) => word).join(' '))
      .slice(0, most)
      .map(({ id, score, terms }) => ({ id: String(id), score, words: terms }))
  }
}

function countPassages(passages: readonly Passage[], segment: (text: string) => readonly string[]) {
  const counts = new Map<string, number>()
  for (const { text } of passages) {
    for (const word of new Set(segment(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
