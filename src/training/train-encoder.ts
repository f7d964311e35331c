import type { AnswerKind } from '../domain/answer.js'
import type { Intent } from '../domain/understanding.js'
import type { Network } from '../understanding/encoder.js'
import { type Example, type TrainingOptions, trainNetwork } from './train-network.js'

/** Chosen by held-out voices; the table is in docs/decisions/0003. */
export const trainingOptions: TrainingOptions = {
  members: 3,
  width: 40,
  rank: 32,
  epochs: 6,
  learningRate: 0.09,
  dropout: 0.2,
  leastExamples: 3,
  signalValue: 0.1,
  seed: 7919,
}

const kindIntents: readonly Exclude<AnswerKind, 'service'>[] = [
  'overview',
  'policy',
  'clarify',
  'out_of_scope',
  'crisis',
  'smalltalk',
]

/** Tells the items and the kinds apart. */
export function trainEncoder(
  examples: readonly Example<Intent>[],
  itemCount: number,
  options: TrainingOptions = trainingOptions,
): Network {
  const intents: Intent[] = [...Array.from({ length: itemCount }, (_, index) => index + 1), ...kindIntents]
  return trainNetwork(examples, intents, options)
}
