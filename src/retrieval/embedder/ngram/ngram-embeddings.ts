import { Embeddings } from '@langchain/core/embeddings'
import type { TextFeatures } from '../../../text/features.js'
import { normalise } from '../../../text/normalise.js'

/** A power of two. */
const dimensions = 256
const placesPerFeature = 4

export interface NgramEmbedderSource {
  readonly textFeatures: TextFeatures
  /** How telling a feature is; 0 for one that was never seen. */
  readonly idf: (hash: number) => number
  /** Identity of the weights, so that a saved index knows which embedder made it. */
  readonly weightsHash: string
}

/**
 * The project's own embedder: hashed features of characters, words and syllables, weighed by idf and projected onto
 * signed pseudo-random places. Needs no download; vectors have length 1 and 256 dimensions.
 */
export class NgramEmbeddings extends Embeddings {
  readonly identity: string

  constructor(private readonly source: NgramEmbedderSource) {
    super({})
    this.identity = `ngram-${dimensions}-${source.weightsHash.slice(0, 16)}`
  }

  embed(text: string): number[] {
    return Array.from(this.vectorOf(text))
  }

  vectorOf(text: string): Float64Array {
    const vector = new Float64Array(dimensions)
    const features = this.source.textFeatures(normalise(text))
    for (let index = 0; index < features.length; index++) {
      const feature = features[index] as number
      const weight = this.source.idf(feature)
      if (weight === 0) continue
      for (let place = 0; place < placesPerFeature; place++) {
        const hash = Math.imul(feature ^ (place * 0x9e3779b1), 0x85ebca6b)
        const at = (hash >>> 8) & (dimensions - 1)
        vector[at] = (vector[at] as number) + (hash & 1 ? weight : -weight)
      }
    }
    let squares = 0
    for (let at = 0; at < dimensions; at++) squares += (vector[at] as number) * (vector[at] as number)
    const length = Math.sqrt(squares) || 1
    for (let at = 0; at < dimensions; at++) vector[at] = (vector[at] as number) / length
    return vector
  }

  override async embedQuery(text: string): Promise<number[]> {
    return this.embed(text)
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => this.embed(text))
  }
}
