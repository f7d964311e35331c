import type { SearchVectors } from './hnsw/open-vector-index.js'
import type { SearchLexical } from './lexical/create-lexical-index.js'
import type { Passage } from './passage.js'

export interface RetrievedPassage extends Passage {
  /** Reciprocal rank fusion of both rankings, higher is better. */
  readonly score: number
  /** Cosine similarity, 0 where the vector index did not find it. */
  readonly similarity: number
  readonly words: readonly string[]
}

export type Retrieve = (text: string, most: number) => Promise<readonly RetrievedPassage[]>

/** The usual damping of reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009). */
const damping = 60
const depth = 12

/** Hybrid retrieval: words and vectors each rank the passages, the ranks are fused. */
export function createRetrieve(
  passages: readonly Passage[],
  segment: (text: string) => readonly string[],
  searchLexical: SearchLexical,
  searchVectors: SearchVectors,
): Retrieve {
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]))
  return async (text, most) => {
    const lexical = searchLexical(segment(text), depth)
    const vectors = await searchVectors(text, depth)
    const scores = new Map<string, number>()
    for (const ranking of [lexical, vectors]) {
      ranking.forEach(({ id }, rank) => {
        scores.set(id, (scores.get(id) ?? 0) + 1 / (damping + rank + 1))
      })
    }
    const similarity = new Map(vectors.map(({ id, score }) => [id, score]))
    const words = new Map(lexical.map(({ id, words: hit }) => [id, hit]))
    return [...scores]
      .sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
      .slice(0, most)
      .flatMap(([id, score]) => {
        const passage = passageOf.get(id)
        return passage ? [{ ...passage, score, similarity: similarity.get(id) ?? 0, words: words.get(id) ?? [] }] : []
      })
  }
}
