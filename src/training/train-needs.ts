import {
  likeliest,
  type NeedEvidence,
  type NeedWeights,
  needCandidates,
  needFeatureCount,
  needFeatures,
  probabilityOf,
} from '../understanding/find-needs.js'

/** A service question that a network has not been trained on, and the items that it asks for. */
export interface NeedExample {
  readonly evidence: NeedEvidence
  readonly items: readonly number[]
}

const epochs = 12
const learningRate = 0.3
const firstSquare = 1e-6

/** Logistic regression by AdaGrad over every candidate of every message, in the order given: no chance is involved. */
export function trainNeeds(examples: readonly NeedExample[]): NeedWeights {
  const candidates = examples.flatMap(({ evidence, items }) => {
    const first = likeliest(evidence.whole)
    if (first === undefined) return []
    return needCandidates(evidence, first).map((column) => ({
      features: needFeatures(evidence, first, column),
      wanted: items.includes(column + 1) ? 1 : 0,
    }))
  })
  const weights = new Array<number>(needFeatureCount).fill(0)
  const squares = new Array<number>(needFeatureCount).fill(firstSquare)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, wanted } of candidates) {
      const error = probabilityOf(features, weights) - wanted
      features.forEach((feature, index) => {
        const gradient = error * feature
        const square = (squares[index] as number) + gradient * gradient
        squares[index] = square
        weights[index] = (weights[index] as number) - (learningRate * gradient) / Math.sqrt(square)
      })
    }
  }
  return weights
}
