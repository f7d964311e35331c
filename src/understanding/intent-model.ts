import type { Intent } from '../domain/understanding.js'
import type { Features } from '../text/features.js'

/** A trained linear model over hashed features, as stored: one row of 8-bit weights a feature. */
export interface IntentModelData {
  readonly intents: readonly Intent[]
  /** SHA-256 of the examples it was trained on, hex. */
  readonly trainedOn: string
  /** The value of a signal beside text features, whose vector has length 1. */
  readonly signalValue: number
  readonly hashes: Uint32Array
  /** Inverse document frequency of a text feature; 0 marks a signal. */
  readonly idf: Float32Array
  readonly scales: Float32Array
  readonly weights: Int8Array
}

/** Probabilities over `intents`, in their order, summing to 1. */
export type ScoreIntents = (text: Features, signals: Features) => Float64Array

export interface IntentModel {
  readonly score: ScoreIntents
  /** How telling a text feature is; 0 for one that was never seen. */
  readonly idf: (hash: number) => number
}

const emptySlot = -1

/** Builds the lookup once; scoring is then a sum of rows. */
export function createIntentModel(model: IntentModelData): IntentModel {
  const { hashes, idf, scales, weights, intents, signalValue } = model
  const width = intents.length
  const mask = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2)) - 1
  const slots = new Int32Array(mask + 1).fill(emptySlot)
  hashes.forEach((hash, row) => {
    let slot = hash & mask
    while (slots[slot] !== emptySlot) slot = (slot + 1) & mask
    slots[slot] = row
  })
  const rowOf = (hash: number): number => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] as number
      if (row === emptySlot || hashes[row] === hash) return row
    }
  }
  const addRow = (sums: Float64Array, row: number, value: number) => {
    const scaled = value * (scales[row] as number)
    const offset = row * width
    for (let column = 0; column < width; column++) {
      sums[column] = (sums[column] as number) + scaled * (weights[offset + column] as number)
    }
  }
  const score: ScoreIntents = (text, signals) => {
    const sums = new Float64Array(width)
    let squares = 0
    for (const hash of text) {
      const row = rowOf(hash)
      if (row === emptySlot) continue
      const weight = idf[row] as number
      squares += weight * weight
      addRow(sums, row, weight)
    }
    const length = Math.sqrt(squares) || 1
    for (let column = 0; column < width; column++) sums[column] = (sums[column] as number) / length
    for (const hash of signals) {
      const row = rowOf(hash)
      if (row !== emptySlot) addRow(sums, row, signalValue)
    }
    return softmaxInPlace(sums)
  }
  return { score, idf: (hash) => idf[rowOf(hash)] ?? 0 }
}

export function softmaxInPlace(scores: Float64Array): Float64Array {
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
