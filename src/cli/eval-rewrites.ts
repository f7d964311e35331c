import { parseArgs } from 'node:util'
import { openWordStock } from '../compose-model.js'
import { loadRewrites } from '../evaluation/rewrites/load-rewrites.js'
import { measureFirstSentence } from '../evaluation/rewrites/measure-first-sentence.js'
import { listRewrites, reportRewrites, scoreRewrites } from '../evaluation/rewrites/report-rewrites.js'
import { runRewrites } from '../evaluation/rewrites/run-rewrites.js'
import { loadThresholds, missedThresholds } from '../evaluation/thresholds.js'

const usage = 'npm run eval:rewrites -- [--list bad|honest] [--thresholds FILE]'

/** Exit codes: 0 all thresholds hold, 1 one is missed, 2 the run could not be made. */
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      list: { type: 'string' },
      thresholds: { type: 'string', default: 'evals/thresholds.yaml' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const stock = openWordStock('corpus/qingdao')
  const files = loadRewrites('evals/rewrites')
  const honest = await runRewrites(files.honest, stock)
  const bad = await runRewrites(files.bad, stock)
  console.log(reportRewrites(honest, bad))
  if (values.list === 'bad') console.log(`\n${listRewrites(bad, 'reworded')}`)
  if (values.list === 'honest') console.log(`\n${listRewrites(honest, 'kept')}`)
  const passed = honest.filter(({ rewriting }) => rewriting.kind === 'reworded')
  console.log(`\n${await measureFirstSentence(passed, stock)}`)
  const missed = missedThresholds(await loadThresholds(values.thresholds), 'rewrites', scoreRewrites(honest, bad))
  for (const line of missed) console.error(`threshold missed: ${line}`)
  if (missed.length > 0) process.exitCode = 1
}
