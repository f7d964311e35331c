import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { Vector } from './descend.js'

/** What a wide projection says in fewer dimensions. `projection`: rowCount × rank; `spread`: rank × width. */
export interface Compressed {
  readonly projection: Float32Array
  readonly spread: Float32Array
}

/**
 * Principal components of what the messages look like once projected: several networks learn much the same directions,
 * and what lies outside of them is chance.
 */
export function compress(
  projection: Float32Array,
  width: number,
  rank: number,
  vectors: readonly Vector[],
): Compressed {
  const components = principalComponents(covarianceOf(projection, width, vectors), Math.min(rank, width))
  const rowCount = projection.length / width
  const low = new Float32Array(rowCount * components.length)
  for (let row = 0; row < rowCount; row++) {
    const cells = projection.subarray(row * width, (row + 1) * width)
    components.forEach((component, at) => {
      low[row * components.length + at] = dot(component, cells)
    })
  }
  return { projection: low, spread: Float32Array.from(components.flat()) }
}

function covarianceOf(projection: Float32Array, width: number, vectors: readonly Vector[]): Matrix {
  const covariance = Matrix.zeros(width, width)
  const message = new Float64Array(width)
  for (const { rows, values } of vectors) {
    message.fill(0)
    rows.forEach((row, index) => {
      const value = values[index] as number
      for (let at = 0; at < width; at++)
        message[at] = (message[at] as number) + value * (projection[row * width + at] as number)
    })
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++)
        covariance.set(a, b, covariance.get(a, b) + (message[a] as number) * (message[b] as number))
  }
  return covariance
}

/** The directions in which most is told, the most telling first; each of length 1. */
function principalComponents(covariance: Matrix, count: number): readonly (readonly number[])[] {
  const { eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true })
  // Ascending by eigenvalue.
  return Array.from({ length: count }, (_, index) => eigenvectorMatrix.getColumn(covariance.columns - 1 - index))
}

function dot(a: readonly number[], b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < b.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
