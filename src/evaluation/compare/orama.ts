import { create, insertMultiple, search } from '@orama/orama'
import type { Clause } from './clause.js'
import type { Contestant } from './contestant.js'

/** Orama with jieba words: its default splitter keeps Latin letters only and finds nothing in Chinese. */
export function createOrama(clauses: readonly Clause[], segment: (text: string) => readonly string[]): Contestant {
  return {
    name: 'Orama, jieba words',
    packages: ['@orama/orama'],
    learns: false,
    train: async () => {
      const index = create({
        schema: { item: 'number', text: 'string' },
        components: {
          tokenizer: { language: 'chinese', normalizationCache: new Map(), tokenize: (text) => [...segment(text)] },
        },
      })
      await insertMultiple(
        index,
        clauses.map(({ item, text }) => ({ item, text })),
      )
      return async (text) => {
        const { hits } = await search(index, { term: text, properties: ['text'], limit: 1 })
        return hits[0]?.document.item
      }
    },
  }
}
