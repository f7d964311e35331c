import type { Row } from './report-rows.js'

const head = ['', 'median', 'unit', 'lowest … highest', 'of echo', 'target', '']
const numeric: ReadonlySet<number> = new Set([1, 3, 4, 5])

/** One aligned table for a terminal. */
export function reportTable(rows: readonly Row[]): string {
  const cells = [head, ...rows.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          numeric.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf({ name, unit, value, least, most, ofEcho, target }: Row): readonly string[] {
  return [
    name,
    formatted(value),
    unit,
    least === most ? '' : `${formatted(least)} … ${formatted(most)}`,
    ofEcho === undefined ? '' : `${(ofEcho * 100).toFixed(0)} %`,
    target?.says ?? '',
    target === undefined ? '' : target.reached ? 'reached' : 'NOT reached',
  ]
}

function formatted(value: number): string {
  const decimals = value < 100 ? 1 : 0
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}
