import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { composeAssistant } from '../compose.js'
import { createAskInProcess } from '../evaluation/ask-in-process.js'
import { createAskOverHttp } from '../evaluation/ask-over-http.js'
import { caseText } from '../evaluation/case-text.js'
import { loadGoldFile } from '../evaluation/gold-case.js'
import { createProgressBar } from '../evaluation/progress-bar.js'
import { reportHtml } from '../evaluation/report-html.js'
import { reportText } from '../evaluation/report-text.js'
import { runCases } from '../evaluation/run-cases.js'
import type { OfficialTable } from '../evaluation/score-case.js'
import { scoreRun } from '../evaluation/score-run.js'
import { loadThresholds, missedThresholds } from '../evaluation/thresholds.js'

const goldFolder = 'evals/gold'
const usage = `npm run eval -- [--gold FILE…] [--url http://…] [--json OUT] [--html OUT]
                [--thresholds FILE | --no-gate] [--list failures|all]`

/** Exit codes: 0 all thresholds hold, 1 one is missed, 2 the run could not be made. */
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main(): Promise<void> {
  const options = parseOptions()
  if (options.help === true) return console.log(usage)
  const gold = await Promise.all((options.gold ?? (await defaultGold())).map(loadGoldFile))
  const thresholds = options['no-gate'] === true ? {} : await loadThresholds(options.thresholds)

  const assistant = await composeAssistant({ corpusDir: 'corpus/qingdao', dataDir: 'data' })
  const at = new Date().toISOString()
  const table: OfficialTable = new Map(assistant.items().map((item) => [item.number, item]))
  const ask = options.url
    ? createAskOverHttp({ url: options.url })
    : createAskInProcess({ assistant, asOf: at.slice(0, 10) })
  const advance = createProgressBar(
    process.stderr,
    gold.reduce((sum, { cases }) => sum + cases.length, 0),
  )

  const runs = []
  for (const { name, cases } of gold) {
    const results = await runCases(cases, { ask, table, onCase: ({ reasons }) => advance(reasons.length === 0) })
    runs.push({ name, results, score: scoreRun(results) })
  }
  const results = runs.flatMap((run) => run.results)
  const score = scoreRun(results)

  for (const run of runs) console.log(`${reportText(run.name, run.score)}\n`)
  if (runs.length > 1) console.log(`${reportText('all files', score)}\n`)
  const listed = results.filter(({ reasons }) => options.list === 'all' || reasons.length > 0)
  if (options.list !== undefined) console.log(`${listed.map(caseText).join('\n\n')}\n`)
  if (options.json !== undefined) await write(options.json, `${JSON.stringify({ at, score, files: runs }, null, 2)}\n`)
  const title = runs.map(({ name }) => name).join(', ')
  if (options.html !== undefined) await write(options.html, await reportHtml({ title, at, score, results, table }))

  const missed = runs.flatMap((run) => missedThresholds(thresholds, run.name, run.score))
  for (const line of missed) console.error(`threshold missed: ${line}`)
  if (missed.length > 0) process.exitCode = 1
}

function parseOptions() {
  const { values, positionals } = parseArgs({
    // `--gold a b` hands b over as a positional.
    allowPositionals: true,
    options: {
      gold: { type: 'string', multiple: true },
      url: { type: 'string' },
      json: { type: 'string' },
      html: { type: 'string' },
      thresholds: { type: 'string', default: 'evals/thresholds.yaml' },
      'no-gate': { type: 'boolean' },
      list: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.list !== undefined && !['failures', 'all'].includes(values.list)) throw new Error(usage)
  if (values.gold === undefined && positionals.length > 0) throw new Error(usage)
  return { ...values, gold: values.gold && [...values.gold, ...positionals] }
}

async function defaultGold(): Promise<readonly string[]> {
  const names = (await readdir(goldFolder)).filter((name) => name.endsWith('.jsonl')).sort()
  if (names.length === 0) throw new Error(`${goldFolder} holds no .jsonl file`)
  return names.map((name) => join(goldFolder, name))
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
