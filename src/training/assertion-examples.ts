import type { Telling } from '../domain/knowledge.js'
import { type Assertion, assertions, type Lexicon } from '../domain/lexicon.js'
import { normalise } from '../text/normalise.js'
import { createRepairHomophones } from '../text/repair-homophones.js'
import { assertionFeatures } from '../understanding/assertion-features.js'
import type { Network } from '../understanding/encoder.js'
import { findTopics, type TopicMention } from '../understanding/find-topics.js'
import { type Example, type TrainingOptions, trainNetwork } from './train-network.js'

/** Chosen by cross-validation; the table is in docs/decisions/0003. */
const options: TrainingOptions = {
  members: 2,
  width: 24,
  rank: 24,
  epochs: 10,
  learningRate: 0.08,
  dropout: 0.2,
  leastExamples: 2,
  signalValue: 0,
  seed: 7919,
}

/** One example for each topic that a labelled telling names. */
export function assertionExamples(
  tellings: readonly Telling[],
  { topics, homophones }: Lexicon,
): readonly Example<Assertion>[] {
  const repair = createRepairHomophones(homophones)
  return tellings.flatMap(({ text: raw, facts }) => {
    const text = repair(normalise(raw))
    const mentions = findTopics(text, topics)
    const first = mentions.filter((one, index) => mentions.findIndex(({ topic }) => topic === one.topic) === index)
    return first.map((mention) => ({
      text: assertionFeatures(text, mentions, mention),
      signals: [],
      labels: [labelOf(mention, facts)],
    }))
  })
}

function labelOf({ topic }: TopicMention, facts: Telling['facts']): Assertion {
  return assertions.find((assertion) => assertion !== 'none' && follows(topic[assertion], facts)) ?? 'none'
}

const follows = (conclusion: TopicMention['topic']['present'], facts: Telling['facts']): boolean =>
  conclusion !== undefined && facts[conclusion.fact] === String(conclusion.value)

export const trainAssertions = (examples: readonly Example<Assertion>[]): Network<Assertion> =>
  trainNetwork(examples, assertions, options)
