import type { Assertion, TopicPattern } from '../domain/topic-pattern.js'
import type { Features } from '../text/features.js'
import { assertionFeatures } from './assertion-features.js'
import { createEncoder, type Network } from './encoder.js'
import { findTopics, type TopicMention } from './find-topics.js'

/** A mention and how it is meant, with the probability of that. */
export interface JudgedMention extends TopicMention {
  readonly assertion: Assertion
  readonly probability: number
}
export type JudgeAssertions = (text: string) => readonly JudgedMention[]

/** Tells for each topic that a normalised text names whether it is told as so, as not so, as unclear, or not told at all. */
export function createJudgeAssertions(network: Network<Assertion>, topics: readonly TopicPattern[]): JudgeAssertions {
  const { encode, score } = createEncoder(network)
  return (text) => {
    const mentions = findTopics(text, topics)
    return mentions.map((mention) => {
      const probabilities = score(encode(assertionFeatures(text, mentions, mention), noSignals))
      const probability = Math.max(...probabilities)
      return { ...mention, assertion: network.labels[probabilities.indexOf(probability)] ?? 'none', probability }
    })
  }
}

const noSignals: Features = []
