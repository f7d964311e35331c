import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createReader } from '../compose.js'
import { intentModelFile, loadCorpus } from '../corpus/load-corpus.js'
import { createExamples } from '../training/create-examples.js'
import { crossValidate } from '../training/cross-validate.js'
import { type Example, trainIntentModel } from '../training/train-intent-model.js'
import { encodeIntentModel } from '../understanding/intent-model-file.js'

/** `npm run train [-- --held-out [--misses]]`: trains the intent model; --held-out only measures, voice by voice. */
const { values } = parseArgs({ options: { 'held-out': { type: 'boolean' }, misses: { type: 'boolean' } } })
const corpusDir = process.env.CORPUS_DIR ?? 'corpus/qingdao'
const corpus = loadCorpus(corpusDir)
const examples = createExamples(corpus.questions, createReader(corpus))
const train = (some: readonly Example[]) => trainIntentModel(some, corpus.items.length)

if (values['held-out']) {
  let [right, all] = [0, 0]
  for (const { voice, questions, accuracy, misses } of crossValidate(corpus.questions, examples, train)) {
    console.log(`${voice.padEnd(24)} ${questions} questions  ${(accuracy * 100).toFixed(1)} %`)
    if (values.misses) for (const miss of misses) console.log(`  ${miss.wanted} → ${miss.got}  ${miss.text}`)
    right += questions - misses.length
    all += questions
  }
  console.log(`${'all voices'.padEnd(24)} ${all} questions  ${((right / all) * 100).toFixed(1)} %`)
} else {
  const bytes = encodeIntentModel(train(examples))
  const path = join(corpusDir, intentModelFile)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  console.log(`${path}: ${examples.length} questions, ${(bytes.length / 1024).toFixed(0)} KiB`)
}
