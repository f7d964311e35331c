import type { FactId, FactSheet } from '../domain/fact.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { FoundFact, Intent, RankedIntent, Signals, Understanding } from '../domain/understanding.js'
import type { Features, TextFeatures } from '../text/features.js'
import { normalise } from '../text/normalise.js'
import { createRepairHomophones } from '../text/repair-homophones.js'
import { stripCourtesy } from '../text/strip-courtesy.js'
import type { Encoder } from './encoder.js'
import { createExtractFacts } from './extract-facts.js'
import { findNeeds, type NeedEvidence, type NeedWeights } from './find-needs.js'
import { createFindSignals, type SignalSources } from './find-signals.js'
import { createScoreClauses, type ScoredClause } from './score-clauses.js'
import { signalFeatures } from './signal-features.js'

/** What a message is read against. */
export interface Context {
  /** ISO 8601 date. */
  readonly asOf: string
  /** The fact that the assistant has just asked for. */
  readonly answering?: FactId | undefined
  /** What is known of the child spoken of: 每月生活费去哪领 means another item for an orphan. */
  readonly known?: FactSheet | undefined
  /** What was asked and told of the topic so far, normalised: 他那个病社区管不管, then 精神分裂. */
  readonly earlier?: string | undefined
}

export type Understand = (raw: string, context: Context) => Understanding

/** What the encoder sees of a message, before any model: shared by training and answering. */
export interface Reading {
  readonly text: string
  readonly facts: readonly FoundFact[]
  readonly children: readonly string[]
  readonly supposed: readonly FoundFact[]
  readonly signals: Signals
  readonly textFeatures: Features
  readonly signalFeatures: Features
}
export type Read = (raw: string, context: Context) => Reading

export function createRead(sources: SignalSources, textFeatures: TextFeatures): Read {
  const findSignals = createFindSignals(sources)
  const extractFacts = createExtractFacts(sources.lexicon)
  const repair = createRepairHomophones(sources.lexicon.homophones)
  return (raw, { asOf, answering, known = {} }) => {
    const text = repair(normalise(raw))
    const { facts, children, otherTown, supposed } = extractFacts(withoutPictures(text), asOf, answering)
    const signals = { ...findSignals(text), otherTown }
    return {
      text,
      facts,
      children,
      supposed,
      signals,
      textFeatures: textFeatures(stripCourtesy(text)),
      signalFeatures: signalFeatures(signals, withKnown(facts, known), text.length),
    }
  }
}

/** Emoji between words would keep 湖南的😊 from ending. */
const withoutPictures = (text: string): string =>
  (mayBePicture.test(text) ? text.replace(pictures, ' ') : text).replace(slashes, '，')
/** 现住潍坊/户籍济宁: an operator's slash ends what is said of one thing. */
const slashes = /(?<!\d)[/|](?!\d)/g
const pictures = /\p{Extended_Pictographic}/gu
const mayBePicture = /[\u2000-\u2fff\u3030-\u32ff\ud800-\udfff©®]/

/** What the message says goes before what was said earlier. */
function withKnown(facts: readonly FoundFact[], known: FactSheet): readonly FoundFact[] {
  const earlier = Object.values(known).filter(({ fact }) => !facts.some((found) => found.fact === fact))
  return [...facts, ...earlier]
}

/** The trained parts: what tells intents apart, and what tells several needs from one. */
export interface Understander {
  readonly encoder: Encoder
  readonly intents: readonly Intent[]
  readonly needs: { readonly weights: NeedWeights; readonly least: number }
}

export function createUnderstand(
  read: Read,
  { encoder, intents, needs }: Understander,
  textFeatures: TextFeatures,
  { joinsNeeds, joinsNames, broughtByStage }: Lexicon,
): Understand {
  const gather = createGatherEvidence(encoder, intents, textFeatures, { joinsNeeds, joinsNames })
  const rank = (probabilities: Float64Array): readonly RankedIntent[] =>
    intents
      .map((intent, column) => ({ intent, score: probabilities[column] as number }))
      .sort((a, b) => b.score - a.score)
  const crisisColumn = intents.indexOf('crisis')
  return (raw, context) => {
    const reading = read(raw, context)
    const { text, facts, children, supposed, signals } = reading
    const { probabilities, evidence } = gather(reading)
    const ranked = rank(probabilities)
    const negated = new Set(signals.negated.map((item) => item - 1))
    const found = findNeeds(evidence, needs.weights, needs.least, negated)
    const beyond = context.known === undefined && found.length < 2 ? text : withoutFacts(text, facts)
    const ofBeyond =
      beyond === text ? probabilities : encoder.score(encoder.encode(textFeatures(stripCourtesy(beyond)), noSignals))
    const { earlier } = context
    const together = earlier === undefined || facts.length === 0 ? undefined : read(`${earlier}，${text}`, context)
    return {
      text,
      facts,
      children,
      supposed,
      signals,
      ranked,
      rankedBeyondFacts: beyond === text ? ranked : rank(ofBeyond),
      rankedTogether: together ? rank(gather(together).probabilities) : undefined,
      needs: found
        .filter(
          (column, index) =>
            index === 0 ||
            evidence.joined ||
            !broughtByStage.includes(column + 1) ||
            asksFor(column, ofBeyond, reading),
        )
        .map((column) => column + 1),
      dangerInPart: signals.danger ? mostAlarming(evidence.clauses, crisisColumn) : 0,
    }
  }
}

/** A second item needs more than a fact to speak for it: 高一 in a question about the school's counsellor asks for none. */
function asksFor(column: number, ofBeyond: Float64Array, { signals, facts }: Reading): boolean {
  const named = signals.names.some(
    ({ item, words }) => item === column + 1 && !facts.some((fact) => fact.words.includes(words)),
  )
  return named || (ofBeyond[column] as number) > leastBeyondFacts
}
const leastBeyondFacts = 0.04

const mostAlarming = (clauses: readonly ScoredClause[], column: number): number =>
  Math.max(0, ...clauses.map(({ probabilities }) => probabilities[column] ?? 0))

const noSignals: Features = []

const withoutFacts = (text: string, facts: readonly FoundFact[]): string =>
  facts.reduce((rest, { words }) => (words === '' ? rest : rest.replace(words, '，')), text)

export type GatherEvidence = (reading: Reading) => {
  readonly probabilities: Float64Array
  readonly evidence: NeedEvidence
}

/** The message and its parts as the encoder scores them; training learns from the same. */
export function createGatherEvidence(
  encoder: Encoder,
  intents: readonly Intent[],
  textFeatures: TextFeatures,
  { joinsNeeds, joinsNames }: Pick<Lexicon, 'joinsNeeds' | 'joinsNames'>,
): GatherEvidence {
  const scoreClauses = createScoreClauses(textFeatures, encoder, joinsNeeds)
  const itemCount = intents.filter((intent) => typeof intent === 'number').length
  return ({ text, signals, textFeatures: ofText, signalFeatures: ofSignals }) => {
    const probabilities = encoder.score(encoder.encode(ofText, ofSignals))
    let clauses: readonly ScoredClause[] | undefined
    const evidence: NeedEvidence = {
      whole: Array.from(probabilities.subarray(0, itemCount)),
      get clauses() {
        clauses ??= scoreClauses(text, signals, probabilities)
        return clauses
      },
      names: signals.names,
      joined: joinsNeeds.test(text),
      sideBySide: namedSideBySide(text, signals.names, joinsNames),
      length: text.length,
    }
    return { probabilities, evidence }
  }
}

/** Neighbouring names of different items that nothing but 和, 跟, 、 stands between. */
function namedSideBySide(text: string, names: Signals['names'], joinsNames: RegExp): NeedEvidence['sideBySide'] {
  const ordered = [...names].sort((a, b) => a.start - b.start)
  return ordered.flatMap((name, index) => {
    const next = ordered[index + 1]
    if (!next || next.item === name.item) return []
    const between = text.slice(name.start + name.words.length, next.start)
    return joinsNames.test(between) ? [[name.item, next.item] as const] : []
  })
}
