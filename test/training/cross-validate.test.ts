import { describe, expect, test } from 'vitest'
import type { LabelledQuestion } from '../../src/domain/knowledge.js'
import { crossValidate } from '../../src/training/cross-validate.js'
import { type Example, trainIntentModel } from '../../src/training/train-intent-model.js'
import { example } from './examples.js'

/** The voices speak in turns, so that no slice of the list is one voice. */
const lines: readonly (readonly [voice: string, feature: number, item: number])[] = [
  ['grandmother', 10, 1],
  ['operator', 20, 2],
  ['grandmother', 20, 2],
  ['father', 20, 1],
  ['operator', 10, 1],
  ['father', 10, 1],
]
const questions = lines.map(
  ([voice, feature, item]): LabelledQuestion => ({
    text: `${voice}说${feature}`,
    kind: 'service',
    items: [item],
    voice,
  }),
)
const examples = lines.map(([, feature, item]) => example([feature], [], item))
const voiceOf = new Map(examples.map((one, index) => [one, questions[index]?.voice]))

describe('crossValidate', () => {
  test('each voice is tested by a model that has heard every line of the others and none of its own', () => {
    const heard: (readonly Example[])[] = []
    const train = (some: readonly Example[]) => {
      heard.push(some)
      return trainIntentModel(some, 2)
    }
    const voices = [...crossValidate(questions, examples, train)].map(({ voice }) => voice)
    expect(voices).toEqual(['grandmother', 'operator', 'father'])
    expect(heard).toEqual(voices.map((voice) => examples.filter((one) => voiceOf.get(one) !== voice)))
  })

  test('tells how many are right, and lists what was missed', () => {
    const results = [...crossValidate(questions, examples, alwaysFirst)]
    expect(results).toEqual([
      { voice: 'grandmother', questions: 2, accuracy: 0.5, misses: [{ text: 'grandmother说20', wanted: [2], got: 1 }] },
      { voice: 'operator', questions: 2, accuracy: 0.5, misses: [{ text: 'operator说20', wanted: [2], got: 1 }] },
      { voice: 'father', questions: 2, accuracy: 1, misses: [] },
    ])
  })

  test('any of several right intents is a hit', () => {
    const both = examples.map(({ text }) => example([...text], [], 2, 1))
    const accuracies = [...crossValidate(questions, both, alwaysFirst)].map(({ accuracy }) => accuracy)
    expect(accuracies).toEqual([1, 1, 1])
  })
})

/** A model that knows no feature: all intents are as likely, and the first one is taken. */
function alwaysFirst() {
  return trainIntentModel([], 2)
}
