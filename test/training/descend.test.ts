import { describe, expect, test } from 'vitest'
import { type DescentOptions, descend, type Layers, type Vector } from '../../src/training/descend.js'
import { softmaxInPlace } from '../../src/understanding/encoder.js'

const vector = (...cells: readonly (readonly [row: number, value: number])[]): Vector => ({
  rows: Int32Array.from(cells.map(([row]) => row)),
  values: Float32Array.from(cells.map(([, value]) => value)),
})

/** Row 0 is in all of them and tells nothing; rows 1, 2 and 3 each mean a column. */
const vectors = [1, 2, 3, 1, 2, 3].map((row) => vector([0, 0.5], [row, 1]))
const targets = [[0], [1], [2], [0], [1], [2]]
const [rowCount, intentCount, width] = [4, 3, 16]
const options: DescentOptions = { width, epochs: 100, learningRate: 0.1, dropout: 0, seed: 1 }

describe('descend', () => {
  test.each([0, 0.2])('learns what each row means, with %d of the dimensions left out', (dropout) => {
    const layers = descend(vectors, targets, rowCount, intentCount, { ...options, dropout })
    vectors.forEach((one, index) => {
      for (const column of targets[index] ?? []) expect(probabilities(layers, one)[column]).toBeGreaterThan(0.9)
    })
  })

  test('wanted columns of one example share its probability', () => {
    const one = vector([0, 1])
    const asked = [[0, 2], [0, 2], [1], [0, 2]]
    const layers = descend([one, one, one, one], asked, 1, intentCount, { ...options, epochs: 200, learningRate: 0.02 })
    expect([...probabilities(layers, one)]).toEqual([0.375, 0.25, 0.375].map((share) => expect.closeTo(share, 1)))
  })

  test('gives a projection of the rows, a head and a bias for the columns', () => {
    const { projection, head, bias } = descend(vectors, targets, rowCount, intentCount, options)
    expect([projection.length, head.length, bias.length]).toEqual([rowCount * width, width * intentCount, intentCount])
  })

  test('the same seed gives the same bytes, another seed others', () => {
    const bytesOf = (seed: number) => {
      const layers = descend(vectors, targets, rowCount, intentCount, { ...options, dropout: 0.2, seed })
      return [layers.projection, layers.head, layers.bias].map(({ buffer }) => Buffer.from(buffer).toString('hex'))
    }
    expect(bytesOf(1)).toEqual(bytesOf(1))
    expect(bytesOf(2)).not.toEqual(bytesOf(1))
  })

  test('leaves what it was given as it was', () => {
    const before = structuredClone({ vectors, targets })
    descend(vectors, targets, rowCount, intentCount, options)
    expect({ vectors, targets }).toEqual(before)
  })
})

function probabilities({ projection, head, bias }: Layers, { rows, values }: Vector): Float64Array {
  const scores = Float64Array.from(bias)
  for (let at = 0; at < width; at++) {
    let sum = 0
    rows.forEach((row, index) => {
      sum += (projection[row * width + at] ?? 0) * (values[index] ?? 0)
    })
    scores.forEach((score, column) => {
      scores[column] = score + Math.max(0, sum) * (head[at * intentCount + column] ?? 0)
    })
  }
  return softmaxInPlace(scores)
}
