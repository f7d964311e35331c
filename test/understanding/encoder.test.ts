import { describe, expect, test } from 'vitest'
import { createEncoder, type Network, softmaxInPlace } from '../../src/understanding/encoder.js'

/** Two text features, 10 along the first dimension and 20 along the second, and a signal, 30, against both. */
const network: Network = {
  labels: [1, 2, 'crisis'],
  trainedOn: '',
  signalValue: 0.5,
  temperature: 2,
  width: 2,
  rank: 2,
  hashes: Uint32Array.of(10, 20, 30),
  idf: Float32Array.of(3, 4, 0),
  scales: Float32Array.of(0.5, 0.25, 1),
  projection: Int8Array.of(4, 0, 0, 8, -1, -6),
  spread: Float32Array.of(1, 0, 0, 1),
  head: Float32Array.of(1, 0, -1, 0, 2, 0),
  bias: Float32Array.of(0, 0, 0.5),
}
const { encode, score, idf } = createEncoder(network)

describe('an encoded message', () => {
  test.each<[string, number[], number[], number[]]>([
    ['has one feature in full, whatever its idf', [10], [], [2, 0]],
    ['has features in a vector of length 1, by their idf', [10, 20], [], [2 * 0.6, 2 * 0.8]],
    ['has a signal by its own value, and is never below 0', [10], [30], [1.5, 0]],
    ['does not change with what was never seen', [10, 99], [98], [2, 0]],
    ['does not take a text feature for a signal', [10], [20], [2, 0]],
    ['of which nothing is known is zero', [99], [], [0, 0]],
  ])('%s', (_, text, signals, encoded) => {
    expect([...encode(text, signals)]).toEqual(encoded.map((value) => expect.closeTo(value, 5)))
  })

  test('does not change with the message after it', () => {
    const first = encode([10], [])
    encode([20], [])
    expect([...first]).toEqual([2, 0])
  })
})

describe('a score', () => {
  test.each<[string, number[], number[]]>([
    ['is the softmax of head and bias, divided by the temperature', [3, 1], [3 / 2, 2 / 2, -2.5 / 2]],
    ['of nothing is that of the bias', [0, 0], [0, 0, 0.5 / 2]],
  ])('%s', (_, encoded, scores) => {
    const exponentials = scores.map(Math.exp)
    const sum = exponentials.reduce((all, one) => all + one, 0)
    expect([...score(Float64Array.from(encoded))]).toEqual(exponentials.map((one) => expect.closeTo(one / sum, 6)))
  })

  test('is a probability over the intents', () => {
    const scores = [...score(Float64Array.of(5, 7))]
    expect(scores).toHaveLength(network.labels.length)
    expect(scores.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
  })

  test('of large numbers does not overflow', () => {
    expect([...softmaxInPlace(Float64Array.of(1000, 1000, -1000))]).toEqual([0.5, 0.5, 0])
  })
})

describe('the idf of a feature', () => {
  test('is as stored, and 0 for a signal and for what was never seen', () => {
    expect([10, 20, 30, 99].map(idf)).toEqual([3, 4, 0, 0])
  })

  test('is found for every hash, also where their places collide', () => {
    const hashes = Uint32Array.from({ length: 300 }, (_, row) => (row % 3 === 0 ? 2 ** 32 - 1 - row : row * 1024))
    const zeros = { scales: new Float32Array(300), projection: new Int8Array(600) }
    const large = createEncoder({ ...network, ...zeros, hashes, idf: Float32Array.from(hashes, (_, row) => row + 1) })
    expect([...hashes].map(large.idf)).toEqual(Array.from(hashes, (_, row) => row + 1))
    expect(large.idf(1)).toBe(0)
  })
})
