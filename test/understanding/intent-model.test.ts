import { describe, expect, test } from 'vitest'
import { createIntentModel, type IntentModelData, softmaxInPlace } from '../../src/understanding/intent-model.js'

/** Two text features, 10 for item 1 and 20 for item 2, and a signal, 30 for crisis. */
const data: IntentModelData = {
  intents: [1, 2, 'crisis'],
  trainedOn: '',
  signalValue: 0.5,
  hashes: Uint32Array.of(10, 20, 30),
  idf: Float32Array.of(3, 4, 0),
  scales: Float32Array.of(0.5, 0.25, 1),
  weights: Int8Array.of(4, 0, 0, 0, 8, 0, 0, 0, 6),
}
const { score, idf } = createIntentModel(data)
const scoreOf = (text: readonly number[], signals: readonly number[] = []) => [
  ...score(new Set(text), new Set(signals)),
]
const softmax = (...scores: readonly number[]) => {
  const exponentials = scores.map(Math.exp)
  const sum = exponentials.reduce((all, one) => all + one, 0)
  return exponentials.map((one) => expect.closeTo(one / sum, 6))
}

describe('a score', () => {
  test.each<[string, number[], number[], number[]]>([
    ['one feature counts in full, whatever its idf', [10], [], [2, 0, 0]],
    ['features share a vector of length 1 by their idf', [10, 20], [], [2 * 0.6, 2 * 0.8, 0]],
    ['a signal counts by its own value', [], [30], [0, 0, 3]],
    ['a signal takes nothing from the text', [10], [30], [2, 0, 3]],
    ['what was never seen changes nothing', [10, 99], [98], [2, 0, 0]],
    ['nothing known leaves all as likely', [99], [], [0, 0, 0]],
  ])('%s', (_, text, signals, sums) => {
    expect(scoreOf(text, signals)).toEqual(softmax(...sums))
  })

  test('is a probability over the intents, in their order', () => {
    const scores = scoreOf([10, 20], [30])
    expect(scores).toHaveLength(3)
    expect(scores.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
    expect(scores.indexOf(Math.max(...scores))).toBe(2)
  })

  test('is not changed by the score before it', () => {
    const before = scoreOf([20])
    scoreOf([10], [30])
    expect(scoreOf([20])).toEqual(before)
  })
})

describe('the idf of a feature', () => {
  test('is as stored, and 0 for a signal and for what was never seen', () => {
    expect([10, 20, 30, 99].map(idf)).toEqual([3, 4, 0, 0])
  })

  test('is found for every hash, also where their places collide', () => {
    const hashes = Uint32Array.from({ length: 300 }, (_, row) => (row % 3 === 0 ? 2 ** 32 - 1 - row : row * 1024))
    const zeros = { scales: new Float32Array(300), weights: new Int8Array(900) }
    const large = createIntentModel({ ...data, ...zeros, hashes, idf: Float32Array.from(hashes, (_, row) => row + 1) })
    expect([...hashes].map(large.idf)).toEqual(Array.from(hashes, (_, row) => row + 1))
    expect(large.idf(1)).toBe(0)
  })
})

test('a model without a feature finds all intents as likely', () => {
  const none = { hashes: new Uint32Array(), idf: new Float32Array(), scales: new Float32Array() }
  const empty = createIntentModel({ ...data, ...none, weights: new Int8Array() })
  expect([...empty.score(new Set([10]), new Set([30]))]).toEqual(softmax(0, 0, 0))
})

test('a softmax of large scores does not overflow', () => {
  expect([...softmaxInPlace(Float64Array.of(1000, 1000, -1000))]).toEqual([0.5, 0.5, 0])
})
