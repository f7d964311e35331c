import { describe, expect, test } from 'vitest'
import { compress } from '../../src/training/compress.js'

/** Three features in four dimensions; the messages lie in a plane of them. */
const width = 4
const projection = Float32Array.of(1, 1, 0, 0, 0, 0, 2, -2, 3, 3, 1, -1)
const vectors = [
  { rows: Int32Array.of(0), values: Float32Array.of(1) },
  { rows: Int32Array.of(1), values: Float32Array.of(1) },
  { rows: Int32Array.of(0, 2), values: Float32Array.of(0.5, 1) },
]

describe('a compressed projection', () => {
  test('says the same where the rank suffices', () => {
    expect(restored(2)).toEqual([...projection].map((cell) => expect.closeTo(cell, 4)))
  })

  test('keeps the direction in which most is told where it does not', () => {
    const [one, other] = [restored(1).slice(8), restored(1).slice(4, 8)]
    expect(Math.hypot(...one)).toBeGreaterThan(4)
    expect(Math.hypot(...other)).toBeLessThan(2)
  })

  test('is never wider than what it compresses', () => {
    expect(compress(projection, width, 9, vectors).spread).toHaveLength(width * width)
  })
})

function restored(rank: number): number[] {
  const { projection: low, spread } = compress(projection, width, rank, vectors)
  return [0, 1, 2].flatMap((row) =>
    Array.from({ length: width }, (_, column) => {
      let sum = 0
      for (let at = 0; at < rank; at++) sum += (low[row * rank + at] ?? 0) * (spread[at * width + column] ?? 0)
      return sum
    }),
  )
}
