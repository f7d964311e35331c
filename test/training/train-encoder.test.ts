import { describe, expect, test } from 'vitest'
import type { Intent } from '../../src/domain/understanding.js'
import { trainEncoder } from '../../src/training/train-encoder.js'
import { type Example, hashExamples } from '../../src/training/train-network.js'
import { createEncoder, type Network } from '../../src/understanding/encoder.js'
import { encodeNetwork } from '../../src/understanding/encoder-file.js'
import { example, options, separable } from './examples.js'

describe('trainEncoder', () => {
  test('the same examples give the same bytes', () => {
    const bytesFrom = (examples: readonly Example<Intent>[]) => bytesOf(trainEncoder(examples, 2, options))
    expect(bytesFrom(structuredClone(separable)).equals(bytesFrom(separable))).toBe(true)
    expect(bytesFrom(separable.slice(1)).equals(bytesFrom(separable))).toBe(false)
  })

  test('knows each item of the list and each kind without an item', () => {
    const { labels } = trainEncoder(separable, 3, options)
    expect(labels.slice(0, 3)).toEqual([1, 2, 3])
    expect(new Set(labels.slice(3))).toEqual(
      new Set(['overview', 'policy', 'clarify', 'out_of_scope', 'crisis', 'smalltalk']),
    )
  })

  test('learns a small separable problem', () => {
    const network = trainEncoder(separable, 2, options)
    for (const one of separable) expect(likeliest(network, one)).toBe(one.labels[0])
  })

  test('learns from signals where the text says nothing', () => {
    const examples = [1, 2, 1, 2].map((item) => example([5], [100 + item], item))
    const network = trainEncoder(examples, 2, options)
    for (const one of examples) expect(likeliest(network, one)).toBe(one.labels[0])
  })

  test('drops a feature that too few examples have', () => {
    const examples = [example([1, 2], [7, 8], 1), example([1, 3], [7, 9], 2), example([1, 2], [7], 1)]
    const hashesOf = (leastExamples: number) =>
      [...trainEncoder(examples, 2, { ...options, leastExamples }).hashes].sort()
    expect(hashesOf(2)).toEqual([1, 2, 7])
    expect(hashesOf(3)).toEqual([1, 7])
  })

  test('a rare feature is more telling than a frequent one, and a signal is marked with 0', () => {
    const signalled = [example([1], [100], 1), example([1], [100], 1)]
    const network = trainEncoder([...separable, ...signalled], 2, options)
    const { idf } = createEncoder(network)
    expect(idf(30)).toBeGreaterThan(idf(1))
    expect(idf(1)).toBeGreaterThan(0)
    expect([...network.hashes]).toContain(100)
    expect(idf(100)).toBe(0)
  })

  test('says which examples it was trained on', () => {
    expect(trainEncoder(separable, 2, options).trainedOn).toBe(hashExamples(separable))
  })
})

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

function likeliest(network: Network, { text, signals }: Example<Intent>) {
  const { encode, score } = createEncoder(network)
  const scores = score(encode(text, signals))
  return network.labels[scores.indexOf(Math.max(...scores))]
}

function bytesOf(network: Network): Buffer {
  return Buffer.from(encodeNetwork(network))
}
