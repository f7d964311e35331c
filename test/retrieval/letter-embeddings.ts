import type { EmbeddingsInterface } from '@langchain/core/embeddings'

/** Counts the letters of its alphabet: one dimension a letter, so that a test can see which texts are near. */
export function createLetterEmbeddings(alphabet = 'abc'): EmbeddingsInterface & { readonly embedded: string[] } {
  const embedded: string[] = []
  const embed = (text: string) => [...alphabet].map((letter) => text.split(letter).length - 1)
  return {
    embedded,
    embedQuery: async (text) => embed(text),
    embedDocuments: async (texts) => {
      embedded.push(...texts)
      return texts.map(embed)
    },
  }
}
