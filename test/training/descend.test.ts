import { describe, expect, test } from 'vitest'
import { descend, type Vector } from '../../src/training/descend.js'
import { softmaxInPlace } from '../../src/understanding/intent-model.js'

const vector = (...cells: readonly (readonly [row: number, value: number])[]): Vector => ({
  rows: Int32Array.from(cells.map(([row]) => row)),
  values: Float64Array.from(cells.map(([, value]) => value)),
})
const options = { epochs: 30, learningRate: 1, seed: 1 }
const width = 3

/** Row 0 is in all of them and tells nothing; rows 1, 2 and 3 each mean a column. */
const vectors = [1, 2, 3, 1, 2, 3].map((row) => vector([0, 0.5], [row, 1]))
const targets = [[0], [1], [2], [0], [1], [2]]
const rowCount = 4

describe('descend', () => {
  test('learns what each row means', () => {
    const weights = descend(vectors, targets, rowCount, width, options)
    expect(weights).toHaveLength(rowCount * width)
    vectors.forEach((example, index) => {
      for (const column of targets[index] ?? []) expect(probability(weights, example, column)).toBeGreaterThan(0.9)
    })
  })

  test('shares a target of two columns evenly, and gives the third little', () => {
    const both = vector([0, 1])
    const weights = descend(
      [both, both],
      [
        [0, 2],
        [0, 2],
      ],
      1,
      width,
      options,
    )
    expect(probability(weights, both, 0)).toBeCloseTo(0.5, 1)
    expect(probability(weights, both, 2)).toBeCloseTo(0.5, 1)
    expect(probability(weights, both, 1)).toBeLessThan(0.1)
  })

  test('the same seed gives the same bytes, another seed others', () => {
    const bytesOf = (seed: number) =>
      Buffer.from(descend(vectors, targets, rowCount, width, { ...options, seed }).buffer).toString('hex')
    expect(bytesOf(1)).toBe(bytesOf(1))
    expect(bytesOf(2)).not.toBe(bytesOf(1))
  })

  test('leaves a row that no example has at zero', () => {
    const weights = descend([vector([0, 1])], [[0]], 2, width, options)
    expect([...weights.subarray(width)]).toEqual([0, 0, 0])
  })

  test('leaves what it was given as it was', () => {
    const before = structuredClone({ vectors, targets })
    descend(vectors, targets, rowCount, width, options)
    expect({ vectors, targets }).toEqual(before)
  })
})

function probability(weights: Float64Array, { rows, values }: Vector, column: number): number {
  const sums = new Float64Array(width)
  rows.forEach((row, at) => {
    for (let each = 0; each < width; each++) {
      sums[each] = (sums[each] ?? 0) + (weights[row * width + each] ?? 0) * (values[at] ?? 0)
    }
  })
  return softmaxInPlace(sums)[column] ?? 0
}
