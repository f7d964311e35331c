import type { EmbeddingsInterface } from '@langchain/core/embeddings'

export interface Embedder {
  /** Vectors of one length; a question may be embedded otherwise than a passage. */
  readonly embeddings: EmbeddingsInterface
  /** Names the model, so that a saved index knows which one made it. */
  readonly identity: string
}

/** The same embeddings, with a prefix before every question. */
export function withQueryPrefix(embeddings: EmbeddingsInterface, prefix: string): EmbeddingsInterface {
  return {
    embedDocuments: (texts) => embeddings.embedDocuments(texts),
    embedQuery: (text) => embeddings.embedQuery(prefix + text),
  }
}

/** The length of a vector. Throws what is wrong with an embedder that gives none, or none that tells texts apart. */
export async function probe(embeddings: EmbeddingsInterface): Promise<number> {
  const [first = [], second = []] = await embeddings.embedDocuments(['孩子上小学', '残疾儿童康复'])
  const query = await embeddings.embedQuery('孩子上小学')
  if (first.length === 0 || first.length !== second.length || first.length !== query.length)
    throw new Error(`vectors of ${first.length}, ${second.length} and ${query.length} numbers`)
  if (![...first, ...second, ...query].every(Number.isFinite)) throw new Error('vectors that are not numbers')
  if (first.every((value, at) => value === second[at])) throw new Error('the same vector for different texts')
  return first.length
}
