import { BM25Retriever } from '@langchain/community/retrievers/bm25'
import { Document } from '@langchain/core/documents'
import type { Clause } from './clause.js'
import type { Contestant } from './contestant.js'

/** LangChain's retriever splits at white space, so that both sides come as jieba words joined by spaces. */
export function createLangchainBm25(
  clauses: readonly Clause[],
  segment: (text: string) => readonly string[],
): Contestant {
  const spaced = (text: string) => segment(text).join(' ')
  return {
    name: 'LangChain BM25Retriever, jieba words',
    packages: ['@langchain/community'],
    learns: false,
    train: async () => {
      const documents = clauses.map(
        ({ id, item, text }) => new Document({ id, pageContent: spaced(text), metadata: { item } }),
      )
      const retriever = BM25Retriever.fromDocuments(documents, { k: 1 })
      return async (text) => {
        const [first] = await retriever.invoke(spaced(text))
        return first?.metadata.item
      }
    },
  }
}
