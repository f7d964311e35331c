import { createHash } from 'node:crypto'
import type { AnswerKind } from '../domain/answer.js'
import type { Intent } from '../domain/understanding.js'
import type { Features } from '../text/features.js'
import type { IntentModelData } from '../understanding/intent-model.js'
import { type DescentOptions, descend, type Vector } from './descend.js'

/** One labelled message as features. */
export interface Example {
  readonly text: Features
  readonly signals: Features
  readonly intents: readonly Intent[]
}

export interface TrainingOptions extends DescentOptions {
  /** A feature that occurs in fewer examples is dropped. */
  readonly leastExamples: number
  readonly signalValue: number
}

/** Chosen by held-out voices; the table is in docs/decisions/0003. */
export const trainingOptions: TrainingOptions = {
  epochs: 12,
  learningRate: 4,
  leastExamples: 2,
  signalValue: 0.1,
  seed: 1,
}

const kindIntents: readonly Exclude<AnswerKind, 'service'>[] = [
  'overview',
  'policy',
  'clarify',
  'out_of_scope',
  'crisis',
  'smalltalk',
]

/** Softmax regression by seeded stochastic gradient descent; the same examples give the same model. */
export function trainIntentModel(
  examples: readonly Example[],
  itemCount: number,
  options: TrainingOptions = trainingOptions,
): IntentModelData {
  const intents: Intent[] = [...Array.from({ length: itemCount }, (_, index) => index + 1), ...kindIntents]
  const vocabulary = collectVocabulary(examples, options.leastExamples)
  const vectors = examples.map((example) => vectorOf(example, vocabulary, options.signalValue))
  const targets = examples.map((example) => example.intents.map((intent) => intents.indexOf(intent)))
  const rows = descend(vectors, targets, vocabulary.hashes.length, intents.length, options)
  return {
    intents,
    trainedOn: hashExamples(examples),
    signalValue: options.signalValue,
    hashes: Uint32Array.from(vocabulary.hashes),
    idf: Float32Array.from(vocabulary.idf),
    ...quantise(rows, intents.length),
  }
}

/** Changes with any example, label or feature: what a stored model is checked against. */
export function hashExamples(examples: readonly Example[]): string {
  const hash = createHash('sha256')
  for (const { text, signals, intents } of examples) {
    hash.update(Uint32Array.from(text)).update('|').update(Uint32Array.from(signals)).update(intents.join(','))
  }
  return hash.digest('hex')
}

interface Vocabulary {
  readonly hashes: readonly number[]
  /** 0 marks a signal. */
  readonly idf: readonly number[]
  readonly rowOf: ReadonlyMap<number, number>
}

function collectVocabulary(examples: readonly Example[], leastExamples: number): Vocabulary {
  const counts = (pick: (example: Example) => Features) => {
    const count = new Map<number, number>()
    for (const example of examples) for (const hash of pick(example)) count.set(hash, (count.get(hash) ?? 0) + 1)
    return [...count].filter(([, examplesWith]) => examplesWith >= leastExamples).sort(([a], [b]) => a - b)
  }
  const text = counts((example) => example.text)
  const seen = new Set(text.map(([hash]) => hash))
  const signals = counts((example) => example.signals).filter(([hash]) => !seen.has(hash))
  const hashes = [...text, ...signals].map(([hash]) => hash)
  const idf = [...text.map(([, count]) => Math.log((examples.length + 1) / (count + 0.5))), ...signals.map(() => 0)]
  return { hashes, idf, rowOf: new Map(hashes.map((hash, row) => [hash, row])) }
}

function vectorOf({ text, signals }: Example, { rowOf, idf }: Vocabulary, signalValue: number): Vector {
  const textRows = [...text].map((hash) => rowOf.get(hash)).filter((row) => row !== undefined)
  const signalRows = [...signals].map((hash) => rowOf.get(hash)).filter((row) => row !== undefined)
  const weights = textRows.map((row) => idf[row] as number)
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return {
    rows: Int32Array.from([...textRows, ...signalRows]),
    values: Float64Array.from([...weights.map((weight) => weight / length), ...signalRows.map(() => signalValue)]),
  }
}

function quantise(weights: Float64Array, width: number): { scales: Float32Array; weights: Int8Array } {
  const rowCount = weights.length / width
  const scales = new Float32Array(rowCount)
  const small = new Int8Array(weights.length)
  for (let row = 0; row < rowCount; row++) {
    const cells = weights.subarray(row * width, (row + 1) * width)
    const scale = cells.reduce((most, cell) => Math.max(most, Math.abs(cell)), 1e-12) / 127
    scales[row] = scale
    cells.forEach((cell, column) => {
      small[row * width + column] = Math.round(cell / scale)
    })
  }
  return { scales, weights: small }
}
