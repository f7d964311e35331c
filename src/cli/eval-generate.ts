import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { composeAssistant } from '../compose.js'
import { loadCorpus } from '../corpus/load-corpus.js'
import { createAskInProcess } from '../evaluation/ask-in-process.js'
import { type BoundaryCase, cellsOf, generateCases } from '../evaluation/boundary/generate-cases.js'
import { loadPhrases } from '../evaluation/boundary/phrases.js'
import { mayBeTurnedAway, runFacts, runSentences } from '../evaluation/boundary/run-boundary.js'
import { type SpokenCase, sayCase } from '../evaluation/boundary/say-case.js'
import { outcomeText, reportBoundary, scoreBoundary } from '../evaluation/boundary/score-boundary.js'
import { loadThresholds, missedThresholds } from '../evaluation/thresholds.js'

/**
 * `npm run eval:generate [-- --out FILE] [--run] [--list]`: without --out it runs; with it, it writes the sentences as a
 * gold file, and runs only when told to. Exit codes: 0 all thresholds hold, 1 one is missed, 2 the run could not be made.
 */
const corpusDir = 'corpus/qingdao'

type Spoken = SpokenCase & { readonly case: BoundaryCase }

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      out: { type: 'string' },
      run: { type: 'boolean' },
      list: { type: 'boolean' },
      json: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'no-gate': { type: 'boolean' },
    },
  })
  const { gate, items } = loadCorpus(corpusDir)
  const rules = { gate, items: items.map(({ number, ...rest }) => ({ item: number, ...rest })) }
  const phrases = await loadPhrases('evals/phrases.yaml')
  const cases = generateCases(rules)
  const spoken = cases.flatMap((one) => {
    const item = items.find(({ number }) => number === one.item)
    return item ? [{ case: one, ...sayCase(one, item, phrases, options.seed) }] : []
  })
  if (options.out !== undefined) await write(options.out, spoken.map(goldLine).join(''))
  if (options.out !== undefined && options.run !== true) return

  const assistant = await composeAssistant({ corpusDir, dataDir: 'data' })
  const asOf = new Date().toISOString().slice(0, 10)
  const outcomes = [
    ...runFacts(cases, { assess: assistant.assess, asOf }),
    ...(await runSentences(spoken, createAskInProcess({ assistant, asOf }))),
  ]
  const score = scoreBoundary(cellsOf(rules), cases, outcomes)
  const wrong = outcomes.filter(({ expected, got }) => expected !== got)

  console.log(`${reportBoundary(score)}\n`)
  if (options.list === true) console.log(`${wrong.map(outcomeText).join('\n\n')}\n`)
  if (options.json !== undefined) await write(options.json, `${JSON.stringify({ score, wrong }, null, 2)}\n`)
  if (options['no-gate'] === true) return
  const missed = missedThresholds(await loadThresholds('evals/thresholds.yaml'), 'generated', score)
  for (const line of missed) console.error(`threshold missed: ${line}`)
  if (missed.length > 0) process.exitCode = 1
}

function goldLine({ case: one, text, expected }: Spoken): string {
  const kind = mayBeTurnedAway(one.facts) ? ['service', 'out_of_scope'] : ['service']
  const expect = { kind, primary: [one.item], verdicts: { [one.item]: expected } }
  const why = `${one.place}: ${one.side}`
  return `${JSON.stringify({ id: one.id, channel: 'widget', turns: [text], expect, why })}\n`
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
