import { probabilityOf, type Weights } from '../learned/logistic.js'

export interface LogisticExample {
  readonly features: readonly number[]
  /** 1 or 0. */
  readonly wanted: number
}

export interface LogisticOptions {
  readonly epochs: number
  readonly learningRate: number
  /** Draws weights that little depends on towards 0. */
  readonly decay: number
}

const firstSquare = 1e-6

/** Logistic regression by AdaGrad, in the order given: no chance is involved. */
export function fitLogistic(
  examples: readonly LogisticExample[],
  featureCount: number,
  { epochs, learningRate, decay }: LogisticOptions,
): Weights {
  const weights = new Array<number>(featureCount).fill(0)
  const squares = new Array<number>(featureCount).fill(firstSquare)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, wanted } of examples) {
      const error = probabilityOf(features, weights) - wanted
      features.forEach((feature, index) => {
        const gradient = error * feature + decay * (weights[index] as number)
        const square = (squares[index] as number) + gradient * gradient
        squares[index] = square
        weights[index] = (weights[index] as number) - (learningRate * gradient) / Math.sqrt(square)
      })
    }
  }
  return weights
}
