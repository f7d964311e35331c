import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createTrainingTools } from '../compose.js'
import { readReaders } from '../compose-reading.js'
import { type Corpus, encoderFile, loadCorpus } from '../corpus/load-corpus.js'
import { characterBigrams } from '../evaluation/compare/character-bigrams.js'
import { type Clause, clausesOf } from '../evaluation/compare/clause.js'
import { compareContestants } from '../evaluation/compare/compare-contestants.js'
import { compareReport, compareTable } from '../evaluation/compare/compare-report.js'
import type { Contestant } from '../evaluation/compare/contestant.js'
import { createLangchainBm25 } from '../evaluation/compare/langchain-bm25.js'
import { createMiniSearch } from '../evaluation/compare/mini-search.js'
import { createNlpJs } from '../evaluation/compare/nlp-js/nlp-js.js'
import { createOrama } from '../evaluation/compare/orama.js'
import { createThisProject } from '../evaluation/compare/this-project.js'
import { loadGoldFile } from '../evaluation/gold-case.js'
import type { EncoderData } from '../understanding/encoder.js'
import { decodeNetwork } from '../understanding/encoder-file.js'

const corpusDir = 'corpus/qingdao'
const goldFolder = 'evals/gold'
const epochsALine = 50
const report = 'evals/reports/compare.md'

/** `npm run eval:compare [-- --json OUT]`: writes evals/reports/compare.md; takes some minutes. */
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } })
  const corpus = loadCorpus(corpusDir)
  const names = (await readdir(goldFolder)).filter((name) => name.endsWith('.jsonl')).sort()
  const gold = await Promise.all(names.map((name) => loadGoldFile(join(goldFolder, name))))
  const clauses = clausesOf(corpus.items)
  const contestants = createContestants(corpus, clauses)
  const rows = await compareContestants(contestants, {
    questions: corpus.questions,
    gold: gold.flatMap(({ cases }) => cases),
    onStep: (line) => console.error(line),
  })
  const comparison = {
    at: new Date().toISOString(),
    machine: { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length },
    versions: await versionsOf(['@node-rs/jieba', ...contestants.flatMap(({ packages }) => packages)]),
    clauses: clauses.length,
    rows,
  }
  console.log(compareTable(rows))
  await write(report, compareReport(comparison))
  if (values.json !== undefined) await write(values.json, `${JSON.stringify(comparison, null, 2)}\n`)
}

function createContestants(corpus: Corpus, clauses: readonly Clause[]): readonly Contestant[] {
  const { read, gather, segment } = createTrainingTools(corpus, readReaders(corpusDir))
  return [
    createMiniSearch('MiniSearch, jieba words', clauses, segment),
    createMiniSearch('MiniSearch, character bigrams', clauses, characterBigrams),
    createOrama(clauses, segment),
    createLangchainBm25(clauses, segment),
    createNlpJs({ name: 'NLP.js, its Chinese pack', onEpoch }),
    createNlpJs({ name: 'NLP.js, jieba words', segment, onEpoch }),
    createThisProject({
      read,
      gather,
      itemCount: corpus.items.length,
      network: decodeNetwork<EncoderData>(readFileSync(join(corpusDir, encoderFile))),
      shippedTrainedOn: `all ${corpus.questions.length} questions (shipped)`,
    }),
  ]
}

function onEpoch(epoch: number): void {
  if (epoch % epochsALine === 0) console.error(`  epoch ${epoch}`)
}

async function versionsOf(packages: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const entries = [...new Set(packages)].map(async (name) => {
    const { version } = JSON.parse(await readFile(join('node_modules', name, 'package.json'), 'utf8'))
    return [name, String(version)] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
