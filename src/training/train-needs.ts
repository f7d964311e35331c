import { likeliest, type NeedWeights, needCandidates } from '../understanding/find-needs.js'
import { type NeedEvidence, needFeatureCount, needFeatures } from '../understanding/need-features.js'
import { fitLogistic } from './fit-logistic.js'

/** A service question that a network has not been trained on, and the items that it asks for. */
export interface NeedExample {
  readonly evidence: NeedEvidence
  readonly items: readonly number[]
}

const options = { epochs: 12, learningRate: 0.1, decay: 0.00001 }

/** Learns from every candidate of every message. */
export function trainNeeds(examples: readonly NeedExample[]): NeedWeights {
  const candidates = examples.flatMap(({ evidence, items }) => {
    const first = likeliest(evidence.whole)
    if (first === undefined) return []
    return needCandidates(evidence, first).map((column) => ({
      features: needFeatures(evidence, first, column),
      wanted: items.includes(column + 1) ? 1 : 0,
    }))
  })
  return fitLogistic(candidates, needFeatureCount, options)
}
