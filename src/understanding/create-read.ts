import type { FactId, FactSheet } from '../domain/fact.js'
import type { FoundFact, Signals } from '../domain/understanding.js'
import type { Features, TextFeatures } from '../text/features.js'
import { normalise } from '../text/normalise.js'
import { createRepairHomophones } from '../text/repair-homophones.js'
import { stripCourtesy } from '../text/strip-courtesy.js'
import { createExtractFacts, type Judges } from './extract-facts.js'
import { createFindSignals, type SignalSources } from './find-signals.js'
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
  /** Messages before this one that left open what they were about, normalised. */
  readonly open?: string | undefined
}

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

export function createRead(sources: SignalSources, textFeatures: TextFeatures, judges: Judges): Read {
  const findSignals = createFindSignals(sources)
  const extractFacts = createExtractFacts(sources.lexicon, judges)
  const repair = createRepairHomophones(sources.lexicon.homophones)
  return (raw, { asOf, answering, known = {} }) => {
    const text = repair(normalise(raw))
    const { facts, children, otherTown, supposed } = extractFacts(withoutPictures(text), asOf, answering)
    const signals = { ...findSignals(text), otherTown }
    const plain = stripCourtesy(text)
    return {
      text,
      facts,
      children,
      supposed,
      signals,
      textFeatures: textFeatures(plain),
      signalFeatures: signalFeatures(signals, withKnown(facts, known), plain.length),
    }
  }
}

/** Emoji between words would keep 湖南的😊 from ending. */
const withoutPictures = (text: string): string =>
  mayBeEither.test(text) ? text.replace(pictures, ' ').replace(slashes, '，') : text
/** 现住潍坊/户籍济宁: an operator's slash ends what is said of one thing. */
const slashes = /(?<!\d)[/|](?!\d)/g
const pictures = /\p{Extended_Pictographic}/gu
const mayBeEither = /[/|\u2000-\u2fff\u3030-\u32ff\ud800-\udfff©®]/

/** What the message says goes before what was said earlier. */
function withKnown(facts: readonly FoundFact[], known: FactSheet): readonly FoundFact[] {
  const earlier = Object.values(known).filter(({ fact }) => !facts.some((found) => found.fact === fact))
  return [...facts, ...earlier]
}
