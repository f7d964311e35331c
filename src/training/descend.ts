import { softmaxInPlace } from '../understanding/intent-model.js'

export interface DescentOptions {
  readonly epochs: number
  readonly learningRate: number
  readonly seed: number
}

/** A sparse example: the rows of its features, and their values. */
export interface Vector {
  readonly rows: Int32Array
  readonly values: Float64Array
}

/**
 * Softmax regression by stochastic gradient descent, one example at a time in seeded order. Each target lists the
 * wanted columns. Returns `rowCount` rows of `width` weights.
 */
export function descend(
  vectors: readonly Vector[],
  targets: readonly (readonly number[])[],
  rowCount: number,
  width: number,
  { epochs, learningRate, seed }: DescentOptions,
): Float64Array {
  const weights = new Float64Array(rowCount * width)
  const order = vectors.map((_, index) => index)
  const random = createRandom(seed)
  const gradient = new Float64Array(width)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    const rate = learningRate * (1 - epoch / epochs) + 0.1
    for (const index of order) {
      const { rows, values } = vectors[index] as Vector
      const wanted = targets[index] as readonly number[]
      gradient.fill(0)
      rows.forEach((row, at) => {
        const value = values[at] as number
        for (let column = 0; column < width; column++) {
          gradient[column] = (gradient[column] as number) + (weights[row * width + column] as number) * value
        }
      })
      softmaxInPlace(gradient)
      for (const column of wanted) gradient[column] = (gradient[column] as number) - 1 / wanted.length
      rows.forEach((row, at) => {
        const step = rate * (values[at] as number)
        for (let column = 0; column < width; column++) {
          const cell = row * width + column
          weights[cell] = (weights[cell] as number) - step * (gradient[column] as number)
        }
      })
    }
  }
  return weights
}

/** A multiplicative congruential generator: enough for shuffling, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const value = order[at] as number
    order[at] = order[other] as number
    order[other] = value
  }
}
