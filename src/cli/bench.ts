import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { dateInChina } from '../assistant/date-in-china.js'
import { chooseQuestions } from '../bench/choose-questions.js'
import { fullExtent, parallelSessions, shortExtent } from '../bench/extent.js'
import { measureDoors } from '../bench/measure-doors.js'
import { measureEligibility, sheetOf } from '../bench/measure-eligibility.js'
import { measureStart } from '../bench/measure-start.js'
import { measureTurns } from '../bench/measure-turns.js'
import { reportRows } from '../bench/report-rows.js'
import { reportTable } from '../bench/report-table.js'
import { composeAssistant } from '../compose.js'
import { readConfig } from '../config.js'
import { loadCorpus } from '../corpus/load-corpus.js'
import { createAssess } from '../eligibility/create-assess.js'

const questionCount = 2_000

/** `npm run bench [-- --short] [--json OUT]`; see bench/README.md. Exit code 0 whether or not the targets are reached. */
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, json: { type: 'string' } } })
  const extent = values.short ? shortExtent : fullExtent
  const read = readConfig(process.env)
  if (read.kind === 'failed') throw new Error(`Bad configuration:\n${read.problems.join('\n')}`)
  const { corpusDir } = read.config
  const corpus = loadCorpus(corpusDir)
  const questions = chooseQuestions(corpus.questions, questionCount)
  const environment = process.env
  const dataDir = await mkdtemp(join(tmpdir(), 'tongxing-bench-'))
  try {
    const start = await measureStart(environment, extent.startRuns)
    const doors = await measureDoors({ environment, dataDir, questions, extent })
    const assistant = await composeAssistant({ corpusDir, dataDir })
    const turnsPerSecond = await measureTurns({ assistant, questions, asOf: dateInChina(new Date()), extent })
    const assess = createAssess({
      gate: corpus.gate,
      items: corpus.items.map((item) => ({ ...item, item: item.number })),
    })
    const sheets = corpus.items.flatMap(({ examples }) => examples.map(({ facts }) => sheetOf(facts)))
    const eligibilityMicroseconds = measureEligibility(assess, sheets, extent.sheetRepeats)

    const rows = reportRows({ turnsPerSecond, eligibilityMicroseconds, start, doors })
    const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
    const measured = {
      at: new Date().toISOString(),
      machine,
      parallelSessions,
      extent,
      versions: assistant.versions,
      rows,
    }
    console.log(
      `Node ${machine.node}, ${machine.cores} × ${machine.cpu}, ${parallelSessions} conversations at a time\n`,
    )
    console.log(reportTable(rows))
    if (values.json !== undefined) await write(values.json, `${JSON.stringify(measured, null, 2)}\n`)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
