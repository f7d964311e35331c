import type { Intent } from '../domain/understanding.js'
import type { Features } from '../text/features.js'
import { createRowSum } from './row-sum.js'

/** A trained two-layer network over hashed features, as stored. The first layer is the learned projection, in two steps. */
export interface Network {
  readonly intents: readonly Intent[]
  /** SHA-256 of the examples it was trained on, hex. */
  readonly trainedOn: string
  /** The value of a signal beside text features, whose vector has length 1. */
  readonly signalValue: number
  /** Divides the scores before they become probabilities; chosen on held-out voices. */
  readonly temperature: number
  /** Dimensions of an encoded message. */
  readonly width: number
  /** Dimensions in which features are summed, fewer than `width`. */
  readonly rank: number
  readonly hashes: Uint32Array
  /** Inverse document frequency of a text feature; 0 marks a signal. */
  readonly idf: Float32Array
  /** `rank` 8-bit weights a feature, each row with its scale. */
  readonly scales: Float32Array
  readonly projection: Int8Array
  /** `rank` rows of `width` weights: what was summed, spread over an encoded message. */
  readonly spread: Float32Array
  /** `width` rows with a weight for each intent. */
  readonly head: Float32Array
  readonly bias: Float32Array
}

/** A network with what was learned on its scores. */
export interface EncoderData extends Network {
  /** Tells several needs in one message from one. */
  readonly needs: { readonly weights: readonly number[]; readonly least: number }
}

export interface Encoder {
  /** The message as `width` numbers, none below 0. */
  readonly encode: (text: Features, signals: Features) => Float64Array
  /** Probabilities over `intents`, in their order, summing to 1. */
  readonly score: (encoded: Float64Array) => Float64Array
  /** How telling a text feature is; 0 for one that was never seen. */
  readonly idf: (hash: number) => number
}

const emptySlot = -1

/** Builds the lookup once; encoding is then a sum of rows. */
export function createEncoder(data: Network): Encoder {
  const { idf, scales, width, rank, spread, head, bias, intents, signalValue, temperature } = data
  const rowOf = createRowLookup(data.hashes)
  const sum = createRowSum(data.projection, rank)
  // Side by side, so that a feature costs one look.
  const weights = new Float32Array(idf.length * 2)
  for (let row = 0; row < idf.length; row++)
    weights.set([idf[row] as number, (idf[row] as number) * (scales[row] as number)], row * 2)
  const sums = new Float64Array(rank)
  return {
    encode: (text, signals) => {
      sums.fill(0)
      let squares = 0
      for (let index = 0; index < text.length; index++) {
        const row = rowOf(text[index] as number)
        if (row === emptySlot) continue
        const weight = weights[row * 2] as number
        squares += weight * weight
        sum.take(row, weights[row * 2 + 1] as number)
      }
      sum.addTo(sums)
      const length = Math.sqrt(squares) || 1
      for (let at = 0; at < rank; at++) sums[at] = (sums[at] as number) / length
      for (let index = 0; index < signals.length; index++) {
        const row = rowOf(signals[index] as number)
        if (row !== emptySlot && idf[row] === 0) sum.take(row, signalValue * (scales[row] as number))
      }
      sum.addTo(sums)
      const encoded = new Float64Array(width)
      addRows(encoded, sums, spread)
      for (let at = 0; at < width; at++) if ((encoded[at] as number) < 0) encoded[at] = 0
      return encoded
    },
    score: (encoded) => {
      const scores = Float64Array.from(bias)
      addRows(scores, encoded, head)
      for (let column = 0; column < intents.length; column++) scores[column] = (scores[column] as number) / temperature
      return softmaxInPlace(scores)
    },
    idf: (hash) => idf[rowOf(hash)] ?? 0,
  }
}

/** Adds the rows of a matrix, each times its factor. */
function addRows(into: Float64Array, factors: Float64Array, rows: Float32Array): void {
  const width = into.length
  for (let row = 0; row < factors.length; row++) {
    const factor = factors[row] as number
    if (factor === 0) continue
    const from = row * width
    for (let at = 0; at < width; at++) into[at] = (into[at] as number) + factor * (rows[from + at] as number)
  }
}

/**
 * Open addressing over one typed array: a Map of that many numbers would cost more memory and time. A slot is a hash and
 * its row side by side, so that a look costs one line of the cache.
 */
function createRowLookup(hashes: Uint32Array): (hash: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(hashes.length * slotsEach + 2)) - 1
  const slots = new Int32Array((mask + 1) * 2).fill(emptySlot)
  hashes.forEach((hash, row) => {
    let slot = hash & mask
    while (slots[slot * 2 + 1] !== emptySlot) slot = (slot + 1) & mask
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = row
  })
  return (hash) => {
    const signed = hash | 0
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot * 2 + 1] as number
      if (row === emptySlot || slots[slot * 2] === signed) return row
    }
  }
}

/** Slots for each hash, at least. */
const slotsEach = 1.6

export function softmaxInPlace<Scores extends Float64Array | Float32Array>(scores: Scores): Scores {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let at = 0; at < scores.length; at++) {
    const value = Math.exp((scores[at] as number) - most)
    scores[at] = value
    sum += value
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) / sum
  return scores
}
