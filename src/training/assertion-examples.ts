import type { LabelledQuestion, Telling } from '../domain/knowledge.js'
import type { Lexicon } from '../domain/lexicon.js'
import { type Assertion, assertions } from '../domain/topic-pattern.js'
import { normalise } from '../text/normalise.js'
import { createRepairHomophones } from '../text/repair-homophones.js'
import { assertionFeatures } from '../understanding/assertion-features.js'
import type { Network } from '../understanding/encoder.js'
import { createExtractFacts } from '../understanding/extract-facts.js'
import { findTopics, type TopicMention } from '../understanding/find-topics.js'
import { trainingDate } from './create-examples.js'
import { type Example, type TrainingOptions, trainNetwork } from './train-network.js'

/** Chosen by cross-validation; the table is in docs/decisions/0008. */
const options: TrainingOptions = {
  members: 2,
  width: 24,
  rank: 16,
  epochs: 10,
  learningRate: 0.08,
  dropout: 0.2,
  leastExamples: 3,
  signalValue: 0,
  seed: 7919,
}

/** What the network learns from; the same corpus gives the same examples. */
export function assertionExamples({ tellings, questions, lexicon }: AssertionSources): readonly Example<Assertion>[] {
  return [...assertionsTold(tellings, lexicon), ...assertionsAsked(questions, lexicon)]
}

export interface AssertionSources {
  readonly tellings: readonly Telling[]
  readonly questions: readonly LabelledQuestion[]
  readonly lexicon: Lexicon
}

/** One example for each topic that a labelled telling names. */
export function assertionsTold(tellings: readonly Telling[], lexicon: Lexicon): readonly Example<Assertion>[] {
  const repair = createRepairHomophones(lexicon.homophones)
  return tellings.flatMap(({ text, facts }) => examplesOf(repair(normalise(text)), facts, lexicon))
}

/**
 * The same of the labelled questions, as the fact patterns read them: they miss some, but show how topics are named where
 * something is asked.
 */
export function assertionsAsked(
  questions: readonly LabelledQuestion[],
  lexicon: Lexicon,
): readonly Example<Assertion>[] {
  const repair = createRepairHomophones(lexicon.homophones)
  const extractFacts = createExtractFacts(lexicon, {
    judgeAssertions: () => [],
    judgePlaces: () => ({ asHukou: new Map() }),
  })
  return questions.flatMap(({ text: raw }) => {
    const text = repair(normalise(raw))
    if (findTopics(text, lexicon.topics).length === 0) return []
    const { facts } = extractFacts(text, trainingDate)
    return examplesOf(text, Object.fromEntries(facts.map(({ fact, value }) => [fact, String(value)])), lexicon)
  })
}

function examplesOf(text: string, facts: Telling['facts'], { topics }: Lexicon): readonly Example<Assertion>[] {
  const mentions = findTopics(text, topics)
  const first = mentions.filter((one, index) => mentions.findIndex(({ topic }) => topic === one.topic) === index)
  return first.map((mention) => ({
    text: assertionFeatures(text, mentions, mention),
    signals: [],
    labels: [labelOf(mention, facts)],
  }))
}

function labelOf({ topic }: TopicMention, facts: Telling['facts']): Assertion {
  return assertions.find((assertion) => assertion !== 'none' && follows(topic[assertion], facts)) ?? 'none'
}

const follows = (conclusion: TopicMention['topic']['present'], facts: Telling['facts']): boolean =>
  conclusion !== undefined && facts[conclusion.fact] === String(conclusion.value)

export const trainAssertions = (examples: readonly Example<Assertion>[]): Network<Assertion> =>
  trainNetwork(examples, assertions, options)
