import { caseSummary } from './case-text.js'
import { escapeHtml } from './escape-html.js'
import { type Figures, rateNames } from './figures.js'
import { type Chart, drawCharts } from './report-charts.js'
import { reportStyle } from './report-style.js'
import { percent } from './report-text.js'
import type { CaseResult } from './run-cases.js'
import type { OfficialTable } from './score-case.js'
import type { RunScore } from './score-run.js'

export interface HtmlReportInput {
  /** What was run, such as the names of the gold files. */
  readonly title: string
  /** ISO 8601. */
  readonly at: string
  readonly score: RunScore
  readonly results: readonly CaseResult[]
  readonly table: OfficialTable
}

/** One self-contained page: figures, charts, and every failure in full. */
export async function reportHtml({ title, at, score, results, table }: HtmlReportInput): Promise<string> {
  const failures = results.filter(({ reasons }) => reasons.length > 0)
  const charts = await drawCharts(score, table)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evaluation: ${escapeHtml(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${percent(score.passRate)} of cases pass</h1>
<p>${score.passRate.hits} of ${score.passRate.of} · ${escapeHtml(title)} · ${escapeHtml(at)}</p>
</header>
<main>
<section><h2>Figures</h2>${figureTable(score)}</section>
${charts.map(chartSection).join('\n')}
<section><h2>Why cases fail</h2>${reasonTable(score)}</section>
</main>
<section class="failures"><h2>Failures (${failures.length})</h2>${failures.map(failure).join('\n') || '<p>None.</p>'}</section>
</body>
</html>
`
}

function chartSection({ title, svg }: Chart): string {
  return `<section><h2>${escapeHtml(title)}</h2>${svg}</section>`
}

function figureTable(score: RunScore): string {
  const groups: readonly (readonly [string, Figures])[] = [['all', score], ...Object.entries(score.byChannel)]
  const head = groups.map(([name]) => `<th scope="col">${escapeHtml(name)}</th>`).join('')
  const rows = rateNames.map((name) => {
    const cells = groups.map(([, figures]) => {
      const { hits, of } = figures[name]
      return `<td>${percent(figures[name])}${of === 0 ? '' : ` <small>${hits}/${of}</small>`}</td>`
    })
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`
  })
  return `<table><thead><tr><th></th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function reasonTable(score: RunScore): string {
  const rows = Object.entries(score.reasons).map(
    ([code, count]) => `<tr><th scope="row">${code}</th><td>${count} ${count === 1 ? 'case' : 'cases'}</td></tr>`,
  )
  return rows.length === 0 ? '<p>None fails.</p>' : `<table><tbody>${rows.join('')}</tbody></table>`
}

function failure(result: CaseResult): string {
  const { goldCase, answer, reasons } = result
  const { expected, got } = caseSummary(result)
  const says = reasons.map(({ code, detail }) => `<li><code>${code}</code> ${escapeHtml(detail)}</li>`)
  return `<article>
<h3>${escapeHtml(goldCase.id)} <small>${goldCase.channel}</small></h3>
<ol class="turns">${goldCase.turns.map((turn) => `<li>${escapeHtml(turn)}</li>`).join('')}</ol>
<dl><dt>expected</dt><dd>${escapeHtml(expected)}</dd><dt>got</dt><dd>${escapeHtml(got)}</dd>
${goldCase.why === undefined ? '' : `<dt>label says</dt><dd>${escapeHtml(goldCase.why)}</dd>`}</dl>
<ul class="reasons">${says.join('')}</ul>
${answer === undefined ? '' : `<blockquote>${escapeHtml(answer.text)}</blockquote>`}
</article>`
}
