/** Several runs of one measurement, in its own unit. */
export interface Measured {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly runs: number
}

export function summarise(values: readonly number[]): Measured {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: medianOf(sorted), least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0, runs: sorted.length }
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const [upper = 0, lower = 0] = [sorted[middle], sorted[middle - 1]]
  return sorted.length % 2 === 0 ? (lower + upper) / 2 : upper
}
