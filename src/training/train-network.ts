import { createHash } from 'node:crypto'
import type { Features } from '../text/features.js'
import type { Network } from '../understanding/encoder.js'
import { compress } from './compress.js'
import { type DescentOptions, descend, type Layers, type Vector } from './descend.js'

/** One labelled message as features. */
export interface Example<Label> {
  readonly text: Features
  readonly signals: Features
  readonly labels: readonly Label[]
}

export interface TrainingOptions extends DescentOptions {
  /** A feature that occurs in fewer examples is dropped. */
  readonly leastExamples: number
  readonly signalValue: number
  /** Networks that are trained apart, each from its own seed, and answer as their mean. */
  readonly members: number
  /** Dimensions that are left of the projections of all members together. */
  readonly rank: number
}

/** Learns projection and labels together; the same examples give the same network. */
export function trainNetwork<Label>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
  options: TrainingOptions,
): Network<Label> {
  const vocabulary = collectVocabulary(examples, options.leastExamples)
  const vectors = examples.map((example) => vectorOf(example, vocabulary, options.signalValue))
  const targets = examples.map((example) => example.labels.map((label) => labels.indexOf(label)))
  const members = Array.from({ length: options.members }, (_, member) =>
    descend(vectors, targets, vocabulary.hashes.length, labels.length, {
      ...options,
      seed: options.seed * (member + 1),
    }),
  )
  const { projection, head, bias } = sideBySide(members, vocabulary.hashes.length, labels.length, options.width)
  const width = options.width * options.members
  const compressed = compress(projection, width, options.rank, vectors)
  const rank = compressed.spread.length / width
  return {
    labels,
    trainedOn: hashExamples(examples),
    signalValue: options.signalValue,
    temperature: 1,
    width,
    rank,
    hashes: Uint32Array.from(vocabulary.hashes),
    idf: Float32Array.from(vocabulary.idf),
    head,
    bias,
    spread: compressed.spread,
    ...quantise(compressed.projection, rank),
  }
}

/** Several networks as one wider network whose scores are the mean of theirs. */
function sideBySide(members: readonly Layers[], rowCount: number, labelCount: number, width: number): Layers {
  const whole = width * members.length
  const projection = new Float32Array(rowCount * whole)
  members.forEach((member, index) => {
    for (let row = 0; row < rowCount; row++) {
      projection.set(member.projection.subarray(row * width, (row + 1) * width), row * whole + index * width)
    }
  })
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / members.length
  return {
    projection,
    head: Float32Array.from(members.flatMap(({ head }) => [...head])).map((weight) => weight / members.length),
    bias: Float32Array.from({ length: labelCount }, (_, column) => mean(members.map(({ bias }) => bias[column] ?? 0))),
  }
}

/** Changes with any example, label or feature: what a stored encoder is checked against. */
export function hashExamples(examples: readonly Example<unknown>[]): string {
  const hash = createHash('sha256')
  for (const { text, signals, labels } of examples) {
    hash
      .update(Uint32Array.from(text))
      .update('|')
      .update(Uint32Array.from(signals))
      .update(`|${labels.join(',')};`)
  }
  return hash.digest('hex')
}

interface Vocabulary {
  readonly hashes: readonly number[]
  /** 0 marks a signal. */
  readonly idf: readonly number[]
  readonly rowOf: ReadonlyMap<number, number>
}

function collectVocabulary(examples: readonly Example<unknown>[], leastExamples: number): Vocabulary {
  const counts = (pick: (example: Example<unknown>) => Features) => {
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

function vectorOf({ text, signals }: Example<unknown>, { rowOf, idf }: Vocabulary, signalValue: number): Vector {
  const rowsOf = (features: Features) => [...features].map((hash) => rowOf.get(hash)).filter((row) => row !== undefined)
  const textRows = rowsOf(text)
  const signalRows = rowsOf(signals).filter((row) => idf[row] === 0)
  const weights = textRows.map((row) => idf[row] as number)
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return {
    rows: Int32Array.from([...textRows, ...signalRows]),
    values: Float32Array.from([...weights.map((weight) => weight / length), ...signalRows.map(() => signalValue)]),
  }
}

function quantise(weights: Float32Array, width: number): { scales: Float32Array; projection: Int8Array } {
  const rowCount = weights.length / width
  const scales = new Float32Array(rowCount)
  const projection = new Int8Array(weights.length)
  for (let row = 0; row < rowCount; row++) {
    const cells = weights.subarray(row * width, (row + 1) * width)
    const scale = cells.reduce((most, cell) => Math.max(most, Math.abs(cell)), 1e-12) / 127
    scales[row] = scale
    cells.forEach((cell, column) => {
      projection[row * width + column] = Math.round(cell / scale)
    })
  }
  return { scales, projection }
}
