import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createTrainingTools } from '../compose.js'
import { assertionFile, encoderFile, loadCorpus, placesFile } from '../corpus/load-corpus.js'
import type { Intent } from '../domain/understanding.js'
import { assertionExamples, trainAssertions } from '../training/assertion-examples.js'
import { calibrate } from '../training/calibrate.js'
import { exampleOf, readQuestions } from '../training/create-examples.js'
import { accuracyByVoice, crossValidate, type HeldOut } from '../training/cross-validate.js'
import { placeExamples, trainPlaces } from '../training/place-examples.js'
import { trainContinuation } from '../training/train-continuation.js'
import { trainEncoder } from '../training/train-encoder.js'
import { trainNeeds } from '../training/train-needs.js'
import type { Example } from '../training/train-network.js'
import type { GatherEvidence } from '../understanding/create-understand.js'
import { encodeNetwork } from '../understanding/encoder-file.js'

/** An item beside the first is taken from this probability on; why is in docs/decisions/0003. */
const leastNeed = 0.52

/** `npm run train [-- --held-out [--misses]]`: trains the encoder; --held-out only measures, voice by voice. */
const { values } = parseArgs({ options: { 'held-out': { type: 'boolean' }, misses: { type: 'boolean' } } })
const corpusDir = process.env.CORPUS_DIR ?? 'corpus/qingdao'
const corpus = loadCorpus(corpusDir)
const assertions = trainAssertions(assertionExamples(corpus))
const places = trainPlaces(placeExamples(corpus))
const { read, gather, replay } = createTrainingTools(corpus, { assertions, places })
const questions = readQuestions(corpus.questions, read)
const train = (examples: readonly Example<Intent>[]) => trainEncoder(examples, corpus.items.length)

const scored: ScoredQuestion[] = []
for (const fold of crossValidate(questions, train)) {
  // One encoder a fold: each keeps a table of some megabytes.
  const [first] = fold
  if (first) scored.push(...fold.map(scoredBy(gather(first.network))))
  process.stderr.write(`\rheld out ${scored.length} of ${questions.length} questions`)
}
process.stderr.write('\n')

reportVoices()
if (!values['held-out']) {
  const network = train(questions.map(exampleOf))
  const temperature = calibrate(
    scored.map(({ one, probabilities }) => ({
      probabilities,
      wanted: exampleOf(one).labels.map((label) => one.network.labels.indexOf(label)),
    })),
  )
  const weights = trainNeeds(
    scored.flatMap(({ one: { question }, evidence }) =>
      question.kind === 'service' ? [{ evidence, items: question.items }] : [],
    ),
  )
  save(assertionFile, encodeNetwork(assertions), `${corpus.tellings.length} tellings`)
  save(placesFile, encodeNetwork(places), `${corpus.whereabouts.length} messages`)
  const untaught = { ...network, temperature, needs: { weights, least: leastNeed }, continuation: [1] }
  const continuation = await trainContinuation(corpus.conversations, replay(untaught))
  const encoder = { ...untaught, continuation }
  save(encoderFile, encodeNetwork(encoder), `${questions.length} questions, temperature ${temperature}`)
}

function reportVoices(): void {
  const likeliest = new Map(scored.map(({ one, probabilities }) => [one, one.network.labels[best(probabilities)]]))
  const voices = accuracyByVoice([...likeliest.keys()], (one) => likeliest.get(one) ?? 'clarify')
  for (const { voice, questions: count, accuracy, misses } of voices) {
    console.log(`${voice.padEnd(24)} ${count} questions  ${(accuracy * 100).toFixed(1)} %`)
    if (values.misses) for (const miss of misses) console.log(`  ${miss.wanted} → ${miss.got}  ${miss.text}`)
  }
  const wrong = voices.reduce((sum, { misses }) => sum + misses.length, 0)
  const share = (1 - wrong / questions.length) * 100
  console.log(`${'all voices, held out'.padEnd(24)} ${questions.length} questions  ${share.toFixed(1)} %`)
}

function save(file: string, bytes: Uint8Array, says: string): void {
  const path = join(corpusDir, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  console.log(`${path}: ${says}, ${(bytes.length / 1024).toFixed(0)} KiB`)
}

function best(probabilities: Float64Array): number {
  return probabilities.indexOf(Math.max(...probabilities))
}

type ScoredQuestion = ReturnType<GatherEvidence> & { readonly one: HeldOut }
function scoredBy(gatherEvidence: GatherEvidence): (one: HeldOut) => ScoredQuestion {
  return (one) => ({ one, ...gatherEvidence(one.reading) })
}
