import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { composeAssistant } from '../compose.js'
import { loadCorpus } from '../corpus/load-corpus.js'
import { createAskInProcess } from '../evaluation/ask-in-process.js'
import { loadGoldFile } from '../evaluation/gold-case.js'
import { changedText, reportMetamorphic } from '../evaluation/metamorphic/report-metamorphic.js'
import { createRewrites } from '../evaluation/metamorphic/rewrites.js'
import { runMetamorphic } from '../evaluation/metamorphic/run-metamorphic.js'
import { type BaseQuestion, sampleQuestions } from '../evaluation/metamorphic/sample-questions.js'
import { loadTables } from '../evaluation/metamorphic/tables.js'
import { loadThresholds, missedThresholds } from '../evaluation/thresholds.js'

/** `npm run eval:metamorphic`. Exit codes: 0 all thresholds hold, 1 one is missed, 2 the run could not be made. */
const corpusDir = 'corpus/qingdao'
const goldFolder = 'evals/gold'
const questionCount = 400

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      count: { type: 'string', default: String(questionCount) },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      list: { type: 'boolean' },
      'no-gate': { type: 'boolean' },
    },
  })
  const count = Number(options.count)
  if (!Number.isInteger(count) || count < 1) throw new Error('--count takes a whole number from 1 on')

  const corpus = loadCorpus(corpusDir)
  const assistant = await composeAssistant({ corpusDir, dataDir: 'data' })
  const spoken = corpus.questions.map(({ voice, kind, text }) => ({
    source: voice,
    kind,
    text,
    channel: 'widget' as const,
  }))
  const questions = [...sampleQuestions(spoken, count, options.seed), ...(await firstTurns())]
  const names = corpus.items.flatMap(({ domain, benefits }) => [domain, ...benefits.flatMap((one) => one.names)])
  const rewrites = createRewrites(await loadTables('evals/metamorphic.yaml'), names.filter(isPlain))
  const ask = createAskInProcess({ assistant, asOf: new Date().toISOString().slice(0, 10) })
  const { score, changed } = await runMetamorphic(questions, rewrites, ask)

  console.log(`${score.questions} questions\n\n${reportMetamorphic(score)}\n`)
  if (options.list === true) console.log(`${changed.map(changedText).join('\n\n')}\n`)
  if (options.json !== undefined) await write(options.json, { score, changed })
  if (options['no-gate'] === true) return
  const missed = missedThresholds(await loadThresholds('evals/thresholds.yaml'), 'metamorphic', score)
  for (const line of missed) console.error(`threshold missed: ${line}`)
  if (missed.length > 0) process.exitCode = 1
}

async function firstTurns(): Promise<readonly BaseQuestion[]> {
  const paths = (await readdir(goldFolder)).filter((name) => name.endsWith('.jsonl')).sort()
  const files = await Promise.all(paths.map((name) => loadGoldFile(join(goldFolder, name))))
  return files.flatMap(({ name, cases }) =>
    cases.map(({ turns, expect, ...gold }) => ({
      source: name,
      kind: expect.kind.join(' '),
      text: turns[0] ?? '',
      channel: gold.channel,
    })),
  )
}

/** A name that is no pattern. */
const isPlain = (name: string): boolean => /^\p{Script=Han}+$/u.test(name)

async function write(path: string, data: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(data, null, 2)}\n`)
}
