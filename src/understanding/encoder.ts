import type { Intent } from '../domain/understanding.js'
import type { Weights } from '../learned/logistic.js'
import type { Features } from '../text/features.js'
import { addRows, createRowSum } from './row-sum.js'

/** A trained two-layer network over hashed features, as stored. The first layer is the learned projection, in two steps. */
export interface Network<Label = Intent> {
  readonly labels: readonly Label[]
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
  /** `width` rows with a weight for each label. */
  readonly head: Float32Array
  readonly bias: Float32Array
}

/** A network with what was learned on its scores. */
export interface EncoderData extends Network {
  /** Tells several needs in one message from one. */
  readonly needs: { readonly weights: Weights; readonly least: number }
  /** Tells going on with a topic from turning away from it. */
  readonly continuation: Weights
}

export interface Encoder {
  /** The message as `width` numbers, none below 0. */
  readonly encode: (text: Features, signals: Features) => Float64Array
  /** Probabilities over `labels`, in their order, summing to 1. */
  readonly score: (encoded: Float64Array) => Float64Array
  /** How telling a text feature is; 0 for one that was never seen. */
  readonly idf: (hash: number) => number
}

/** Builds the lookup once; encoding is then a sum of rows. */
export function createEncoder(data: Network<unknown>): Encoder {
  const { width, rank, spread, head, bias, signalValue, temperature } = data
  const { find, row, idf, scale } = createFeatureTable(data)
  const sum = createRowSum(data.projection, rank)
  const sums = new Float64Array(rank)
  return {
    encode: (text, signals) => {
      sums.fill(0)
      let squares = 0
      for (let index = 0; index < text.length; index++) {
        const slot = find(text[index] as number)
        if (row(slot) === noRow) continue
        const weight = idf(slot)
        squares += weight * weight
        sum.take(row(slot), weight * scale(slot))
      }
      sum.addTo(sums)
      const length = Math.sqrt(squares) || 1
      for (let at = 0; at < rank; at++) sums[at] = (sums[at] as number) / length
      for (let index = 0; index < signals.length; index++) {
        const slot = find(signals[index] as number)
        if (row(slot) !== noRow && idf(slot) === 0) sum.take(row(slot), signalValue * scale(slot))
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
      for (let column = 0; column < bias.length; column++) scores[column] = (scores[column] as number) / temperature
      return softmaxInPlace(scores)
    },
    idf: (hash) => idf(find(hash)),
  }
}

const noRow = -1

/**
 * Open addressing over one typed array: a Map of that many numbers would cost more memory and time. All that is known of a
 * feature stands side by side in its slot, so that a look costs one line of the cache.
 */
function createFeatureTable({ hashes, idf, scales }: Network<unknown>) {
  const mask = 2 ** Math.ceil(Math.log2(hashes.length * slotsEach + 2)) - 1
  const slots = new Int32Array((mask + 1) * cells)
  const weights = new Float32Array(slots.buffer)
  for (let slot = 0; slot < slots.length; slot += cells) slots[slot + 1] = noRow
  hashes.forEach((hash, row) => {
    let slot = (hash & mask) * cells
    while (slots[slot + 1] !== noRow) slot = (slot + cells) & (slots.length - 1)
    slots[slot] = hash
    slots[slot + 1] = row
    weights[slot + 2] = idf[row] as number
    weights[slot + 3] = scales[row] as number
  })
  return {
    /** The slot of a feature, or one without a row. */
    find: (hash: number): number => {
      const signed = hash | 0
      let slot = (hash & mask) * cells
      while (slots[slot + 1] !== noRow && slots[slot] !== signed) slot = (slot + cells) & (slots.length - 1)
      return slot
    },
    row: (slot: number): number => slots[slot + 1] as number,
    /** 0 for a signal and for what was never seen. */
    idf: (slot: number): number => weights[slot + 2] as number,
    scale: (slot: number): number => weights[slot + 3] as number,
  }
}

/** Of a slot: hash, row, idf, scale. */
const cells = 4
/** Slots for each hash, at least. */
const slotsEach = 1.3

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
