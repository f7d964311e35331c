import MiniSearch from 'minisearch'
import type { Clause } from './clause.js'
import type { Contestant } from './contestant.js'

/** MiniSearch as its manual shows it, but for the tokeniser: its own splits at white space, which Chinese has none of. */
export function createMiniSearch(
  name: string,
  clauses: readonly Clause[],
  tokenize: (text: string) => readonly string[],
): Contestant {
  return {
    name,
    packages: ['minisearch'],
    learns: false,
    train: async () => {
      const index = new MiniSearch<Clause>({
        fields: ['text'],
        storeFields: ['item'],
        tokenize: (text) => [...tokenize(text)],
      })
      index.addAll(clauses)
      return (text) => index.search(text)[0]?.item
    },
  }
}
