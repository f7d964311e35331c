import type { Intent } from '../domain/understanding.js'
import type { Features } from '../text/features.js'
import { createRowSum } from './row-sum.js'

/** A trained two-layer network over hashed features, as stored. The first layer is the learned projection. */
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
  readonly hashes: Uint32Array
  /** Inverse document frequency of a text feature; 0 marks a signal. */
  readonly idf: Float32Array
  /** One row of 8-bit weights a feature, each row with its scale. */
  readonly scales: Float32Array
  readonly projection: Int8Array
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
  const { idf, scales, width, head, bias, intents, signalValue, temperature } = data
  const rowOf = createRowLookup(data.hashes)
  const sum = createRowSum(data.projection, width)
  // Side by side, so that a feature costs one look.
  const weights = new Float32Array(idf.length * 2)
  for (let row = 0; row < idf.length; row++)
    weights.set([idf[row] as number, (idf[row] as number) * (scales[row] as number)], row * 2)
  const actives = new Int32Array(width + 3)
  const values = new Float64Array(width + 3)
  return {
    encode: (text, signals) => {
      const sums = new Float64Array(width)
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
      for (let at = 0; at < width; at++) sums[at] = (sums[at] as number) / length
      for (let index = 0; index < signals.length; index++) {
        const row = rowOf(signals[index] as number)
        if (row !== emptySlot && idf[row] === 0) sum.take(row, signalValue * (scales[row] as number))
      }
      sum.addTo(sums)
      for (let at = 0; at < width; at++) if ((sums[at] as number) < 0) sums[at] = 0
      return sums
    },
    score: (encoded) => {
      const scores = Float64Array.from(bias)
      const columns = intents.length
      let active = 0
      for (let at = 0; at < width; at++) {
        const value = encoded[at] as number
        if (value === 0) continue
        actives[active] = at
        values[active++] = value
      }
      // Four at a time, as the rows of the projection are.
      for (; active % 4 !== 0; active++) values[active] = 0
      for (let from = 0; from < active; from += 4) {
        const a = actives[from] as number
        const b = actives[from + 1] as number
        const c = actives[from + 2] as number
        const d = actives[from + 3] as number
        const ofA = values[from] as number
        const ofB = values[from + 1] as number
        const ofC = values[from + 2] as number
        const ofD = values[from + 3] as number
        for (let column = 0; column < columns; column++) {
          scores[column] =
            (scores[column] as number) +
            ofA * (head[a * columns + column] as number) +
            ofB * (head[b * columns + column] as number) +
            ofC * (head[c * columns + column] as number) +
            ofD * (head[d * columns + column] as number)
        }
      }
      for (let column = 0; column < intents.length; column++) scores[column] = (scores[column] as number) / temperature
      return softmaxInPlace(scores)
    },
    idf: (hash) => idf[rowOf(hash)] ?? 0,
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
