import { describe, expect, test } from 'vitest'
import { hashExamples, trainIntentModel, trainingOptions } from '../../src/training/train-intent-model.js'
import { createIntentModel } from '../../src/understanding/intent-model.js'
import { encodeIntentModel } from '../../src/understanding/intent-model-file.js'
import { example, separable } from './examples.js'

describe('trainIntentModel', () => {
  test('the same examples give the same bytes', () => {
    const [once, again] = [trainIntentModel(separable, 2), trainIntentModel(structuredClone(separable), 2)]
    expect(Buffer.from(encodeIntentModel(again)).equals(encodeIntentModel(once))).toBe(true)
  })

  test('knows each item of the list and each kind without an item', () => {
    const { intents } = trainIntentModel(separable, 3)
    expect(intents.slice(0, 3)).toEqual([1, 2, 3])
    expect(new Set(intents.slice(3))).toEqual(
      new Set(['overview', 'policy', 'clarify', 'out_of_scope', 'crisis', 'smalltalk']),
    )
  })

  test('learns a small separable problem', () => {
    const model = trainIntentModel(separable, 2)
    const { score } = createIntentModel(model)
    for (const { text, signals, intents } of separable) {
      const scores = score(text, signals)
      expect(model.intents[scores.indexOf(Math.max(...scores))]).toBe(intents[0])
    }
  })

  test('learns from signals where the text says nothing', () => {
    const examples = [1, 2, 1, 2].map((item) => example([5], [100 + item], item))
    const model = trainIntentModel(examples, 2, { ...trainingOptions, epochs: 100, signalValue: 0.5 })
    const { score } = createIntentModel(model)
    for (const item of [1, 2]) {
      expect(score(new Set([5]), new Set([100 + item]))[model.intents.indexOf(item)]).toBeGreaterThan(0.8)
    }
  })

  test('drops a feature that too few examples have', () => {
    const examples = [example([1, 2], [7, 8], 1), example([1, 3], [7, 9], 2), example([1, 2], [7], 1)]
    const hashesOf = (leastExamples: number) =>
      [...trainIntentModel(examples, 2, { ...trainingOptions, leastExamples }).hashes].sort()
    expect(hashesOf(2)).toEqual([1, 2, 7])
    expect(hashesOf(3)).toEqual([1, 7])
  })

  test('a rare feature is more telling than a frequent one, and a signal is marked with 0', () => {
    const { idf } = createIntentModel(trainIntentModel([...separable, ...signalled], 2))
    expect(idf(30)).toBeGreaterThan(idf(1))
    expect(idf(1)).toBeGreaterThan(0)
    expect(idf(100)).toBe(0)
  })

  test('says which examples it was trained on', () => {
    expect(trainIntentModel(separable, 2).trainedOn).toBe(hashExamples(separable))
  })
})

const signalled = [example([1], [100], 1), example([1], [100], 1)]

describe('hashExamples', () => {
  const examples = [example([1, 2], [3], 4), example([5], [], 'crisis')]

  test('is the same for equal examples, as 64 hex digits', () => {
    expect(hashExamples(structuredClone(examples))).toBe(hashExamples(examples))
    expect(hashExamples(examples)).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    ['a label', [example([1, 2], [3], 5), example([5], [], 'crisis')]],
    ['a second label', [example([1, 2], [3], 4, 5), example([5], [], 'crisis')]],
    ['a kind', [example([1, 2], [3], 4), example([5], [], 'smalltalk')]],
    ['a text feature', [example([1, 6], [3], 4), example([5], [], 'crisis')]],
    ['a signal', [example([1, 2], [6], 4), example([5], [], 'crisis')]],
    ['a feature that becomes a signal', [example([1], [2, 3], 4), example([5], [], 'crisis')]],
    ['one example fewer', [example([1, 2], [3], 4)]],
    ['one example twice', [example([1, 2], [3], 4), example([5], [], 'crisis'), example([5], [], 'crisis')]],
  ])('changes with %s', (_, changed) => {
    expect(hashExamples(changed)).not.toBe(hashExamples(examples))
  })
})
