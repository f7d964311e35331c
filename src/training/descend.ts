import { softmaxInPlace } from '../understanding/encoder.js'

/** Chosen on held-out voices; the table is in docs/decisions/0003. */
export interface DescentOptions {
  /** Dimensions of the projection. */
  readonly width: number
  readonly epochs: number
  readonly learningRate: number
  /** Share of projected dimensions that a step leaves out, so that none is relied on alone. */
  readonly dropout: number
  readonly seed: number
}

/** A sparse example: the rows of its features, and their values. */
export interface Vector {
  readonly rows: Int32Array
  readonly values: Float32Array
}

/** `projection`: rowCount × width; `head`: width × labelCount. */
export interface Layers {
  readonly projection: Float32Array
  readonly head: Float32Array
  readonly bias: Float32Array
}

/**
 * A projection, a rectifier and a softmax, learned together by AdaGrad, one example at a time in seeded order. Each
 * target lists the wanted columns, which share the probability. The same input gives the same network.
 */
export function descend(
  vectors: readonly Vector[],
  targets: readonly (readonly number[])[],
  rowCount: number,
  labelCount: number,
  options: DescentOptions,
): Layers {
  const { width, epochs, dropout } = options
  const random = createRandom(options.seed)
  const projection = createLayer(rowCount * width, projectionSpread, random)
  const head = createLayer(width * labelCount, headSpread, random)
  const bias = createLayer(labelCount, 0, random)
  const order = vectors.map((_, index) => index)
  const hidden = new Float32Array(width)
  const kept = new Float32Array(width)
  const hiddenGradient = new Float32Array(width)
  const scores = new Float32Array(labelCount)

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const { rows, values } = vectors[index] as Vector
      const wanted = targets[index] as readonly number[]
      project(rows, values, projection.weights, hidden)
      for (let at = 0; at < width; at++) {
        kept[at] = random() < dropout ? 0 : 1 / (1 - dropout)
        hidden[at] = Math.max(0, hidden[at] as number) * (kept[at] as number)
      }
      scores.set(bias.weights)
      for (let at = 0; at < width; at++) addScaled(scores, head.weights, at * labelCount, hidden[at] as number)
      softmaxInPlace(scores)
      for (const column of wanted) scores[column] = (scores[column] as number) - 1 / wanted.length

      for (let at = 0; at < width; at++) {
        const value = hidden[at] as number
        hiddenGradient[at] = 0
        if (value === 0) continue
        let sum = 0
        for (let column = 0; column < labelCount; column++) {
          const cell = at * labelCount + column
          sum += (head.weights[cell] as number) * (scores[column] as number)
          step(head, cell, (scores[column] as number) * value, options.learningRate)
        }
        hiddenGradient[at] = sum * (kept[at] as number)
      }
      for (let column = 0; column < labelCount; column++)
        step(bias, column, scores[column] as number, options.learningRate)
      for (let feature = 0; feature < rows.length; feature++) {
        const offset = (rows[feature] as number) * width
        const value = values[feature] as number
        for (let at = 0; at < width; at++) {
          const gradient = hiddenGradient[at] as number
          if (gradient !== 0) step(projection, offset + at, gradient * value, options.learningRate)
        }
      }
    }
  }
  return { projection: projection.weights, head: head.weights, bias: bias.weights }
}

const projectionSpread = 0.4
const headSpread = 0.3
const firstSquare = 1e-6

interface Layer {
  readonly weights: Float32Array
  /** Sums of squared gradients: weights that moved much move less. */
  readonly squares: Float32Array
}

function createLayer(size: number, spread: number, random: () => number): Layer {
  const weights = new Float32Array(size)
  for (let cell = 0; cell < size; cell++) weights[cell] = (random() - 0.5) * spread
  return { weights, squares: new Float32Array(size).fill(firstSquare) }
}

function step({ weights, squares }: Layer, cell: number, gradient: number, rate: number): void {
  const square = (squares[cell] as number) + gradient * gradient
  squares[cell] = square
  weights[cell] = (weights[cell] as number) - (rate * gradient) / Math.sqrt(square)
}

function project(rows: Int32Array, values: Float32Array, weights: Float32Array, into: Float32Array): void {
  into.fill(0)
  for (let feature = 0; feature < rows.length; feature++)
    addScaled(into, weights, (rows[feature] as number) * into.length, values[feature] as number)
}

function addScaled(into: Float32Array, weights: Float32Array, offset: number, factor: number): void {
  if (factor === 0) return
  for (let at = 0; at < into.length; at++) into[at] = (into[at] as number) + (weights[offset + at] as number) * factor
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
