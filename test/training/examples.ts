import type { Intent } from '../../src/domain/understanding.js'
import type { ReadQuestion } from '../../src/training/cross-validate.js'
import type { Example, TrainingOptions } from '../../src/training/train-network.js'
import type { Reading } from '../../src/understanding/create-read.js'

/** The product's own are tuned on its questions; these suit a handful of examples. */
export const options: TrainingOptions = {
  members: 2,
  rank: 32,
  width: 16,
  epochs: 60,
  learningRate: 0.1,
  dropout: 0.2,
  leastExamples: 2,
  signalValue: 0.5,
  seed: 1,
}

export const example = (text: readonly number[], signals: readonly number[], ...labels: Intent[]): Example<Intent> => ({
  text,
  signals,
  labels,
})

/** Three subjects that share the feature 1: 10s speak of item 1, 20s of item 2, 30s of neither. */
export const separable: readonly Example<Intent>[] = [
  example([1, 10, 11], [], 1),
  example([1, 11, 12], [], 1),
  example([1, 10, 12], [], 1),
  example([1, 20, 21], [], 2),
  example([1, 21, 22], [], 2),
  example([1, 20, 22], [], 2),
  example([1, 30, 31], [], 'smalltalk'),
  example([1, 30, 31], [], 'smalltalk'),
]

/** Of a reading, training looks at the features only. */
export const readingOf = (text: number, signal: number): Reading =>
  ({ textFeatures: [text], signalFeatures: [signal] }) as Partial<Reading> as Reading

export const asked = (voice: string, feature: number, ...items: number[]): ReadQuestion => ({
  question: { text: `${voice}说${feature}`, kind: 'service', items, voice },
  reading: readingOf(feature, 0),
})
