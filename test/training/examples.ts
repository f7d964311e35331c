import type { Intent } from '../../src/domain/understanding.js'
import type { Example } from '../../src/training/train-intent-model.js'

export const example = (text: readonly number[], signals: readonly number[], ...intents: Intent[]): Example => ({
  text: new Set(text),
  signals: new Set(signals),
  intents,
})

/** Three subjects that share the feature 1: 10s speak of item 1, 20s of item 2, 30s of neither. */
export const separable: readonly Example[] = [
  example([1, 10, 11], [], 1),
  example([1, 11, 12], [], 1),
  example([1, 10, 12], [], 1),
  example([1, 20, 21], [], 2),
  example([1, 21, 22], [], 2),
  example([1, 20, 22], [], 2),
  example([1, 30, 31], [], 'smalltalk'),
  example([1, 30, 31], [], 'smalltalk'),
]
