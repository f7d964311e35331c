/** The column of what did not come at all. */
export const nothing = 'none'

/** Counts by expected label (row), then by label got (column; the last is `none`). */
export interface Confusion {
  readonly labels: readonly string[]
  readonly columns: readonly string[]
  readonly counts: readonly (readonly number[])[]
}

interface Pair {
  readonly expected: string | undefined
  readonly got: string | undefined
}

export function countPairs(labels: readonly string[], pairs: readonly Pair[]): Confusion {
  const columns = [...labels, nothing]
  const counts = labels.map((row) =>
    columns.map(
      (column) => pairs.filter(({ expected, got }) => expected === row && (got ?? nothing) === column).length,
    ),
  )
  return { labels, columns, counts }
}
