import type { FactId } from '../domain/fact.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { FoundFact, Intent, RankedIntent, Signals, Understanding } from '../domain/understanding.js'
import type { Features, TextFeatures } from '../text/features.js'
import { normalise } from '../text/normalise.js'
import { createRepairHomophones } from '../text/repair-homophones.js'
import { createExtractFacts } from './extract-facts.js'
import { findNeeds } from './find-needs.js'
import { createFindSignals, type SignalSources } from './find-signals.js'
import type { ScoreIntents } from './intent-model.js'
import { signalFeatures } from './signal-features.js'

/** `asOf` is an ISO 8601 date; `answering` is the fact that the assistant has just asked for. */
export type Understand = (raw: string, asOf: string, answering?: FactId) => Understanding

/** What the encoder sees of a message, before any model: shared by training and answering. */
export interface Reading {
  readonly text: string
  readonly facts: readonly FoundFact[]
  readonly children: readonly string[]
  readonly signals: Signals
  readonly textFeatures: Features
  readonly signalFeatures: Features
}
export type Read = (raw: string, asOf: string, answering?: FactId) => Reading

export function createRead(sources: SignalSources, textFeatures: TextFeatures): Read {
  const findSignals = createFindSignals(sources)
  const extractFacts = createExtractFacts(sources.lexicon)
  const repair = createRepairHomophones(sources.lexicon.homophones)
  return (raw, asOf, answering) => {
    const text = repair(normalise(raw))
    const { facts, children, otherTown } = extractFacts(text, asOf, answering)
    const signals = { ...findSignals(text), otherTown }
    return {
      text,
      facts,
      children,
      signals,
      textFeatures: textFeatures(text),
      signalFeatures: signalFeatures(signals, facts, text.length),
    }
  }
}

export function createUnderstand(
  read: Read,
  score: ScoreIntents,
  intents: readonly Intent[],
  lexicon: Lexicon,
): Understand {
  const rank = (reading: Reading): readonly RankedIntent[] => {
    const probabilities = score(reading.textFeatures, reading.signalFeatures)
    return intents
      .map((intent, column) => ({ intent, score: probabilities[column] as number }))
      .sort((a, b) => b.score - a.score)
  }
  return (raw, asOf, answering) => {
    const reading = read(raw, asOf, answering)
    const { text, facts, children, signals } = reading
    const ranked = rank(reading)
    const rankPart = (part: string) => {
      const alone = read(part, asOf)
      return { ranked: rank(alone), asks: alone.signals.names.length > 0 || alone.signals.requests }
    }
    return { text, facts, children, signals, ranked, needs: findNeeds(text, ranked, signals, lexicon, rankPart) }
  }
}
