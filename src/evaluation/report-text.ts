import type { Confusion } from './confusion.js'
import { type Figures, type Rate, rateNames, shareOf } from './figures.js'
import type { RunScore } from './score-run.js'

/** The figures of a run as tables for the terminal. */
export function reportText(name: string, score: RunScore): string {
  const groups: readonly (readonly [string, Figures])[] = [['all', score], ...Object.entries(score.byChannel)]
  const reasons = Object.entries(score.reasons).map(([code, count]) => [code, String(count)])
  return [
    `${name}: ${score.passRate.hits} of ${score.passRate.of} cases pass (${percent(score.passRate)})`,
    table([
      ['figure', ...groups.map(([group]) => group)],
      ...rateNames.map((rateName) => [rateName, ...groups.map(([, figures]) => cell(figures[rateName]))]),
    ]),
    table([
      ['item', 'passRate', 'top1', 'primaryRecall', 'verdictAccuracy'],
      ...Object.entries(score.byItem).map(([item, { passRate, top1, primaryRecall, verdictAccuracy }]) => [
        item,
        ...[passRate, top1, primaryRecall, verdictAccuracy].map(cell),
      ]),
    ]),
    confusionTable('kind expected \\ got', score.kindConfusion),
    confusionTable('verdict expected \\ got', score.verdictConfusion),
    ...(reasons.length > 0 ? [table([['reason', 'cases'], ...reasons])] : []),
  ].join('\n\n')
}

export function percent(rate: Rate): string {
  const share = shareOf(rate)
  return share === undefined ? '–' : `${(share * 100).toFixed(1)} %`
}

function cell(rate: Rate): string {
  return rate.of === 0 ? '–' : `${percent(rate)} (${rate.hits}/${rate.of})`
}

function confusionTable(title: string, { labels, columns, counts }: Confusion): string {
  return table([[title, ...columns], ...labels.map((label, row) => [label, ...(counts[row] ?? []).map(String)])])
}

/** The first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const aligned = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)
  return rows.map((row) => row.map(aligned).join('  ')).join('\n')
}
