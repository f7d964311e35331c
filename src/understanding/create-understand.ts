import type { Lexicon } from '../domain/lexicon.js'
import type { FoundFact, Intent, RankedIntent, Signals, Understanding } from '../domain/understanding.js'
import type { Features, TextFeatures } from '../text/features.js'
import { likely } from '../text/likely.js'
import { matchesOf } from '../text/matches-of.js'
import { stripCourtesy } from '../text/strip-courtesy.js'
import type { Context, Read, Reading } from './create-read.js'
import type { Encoder } from './encoder.js'
import { findNeeds, type NeedWeights } from './find-needs.js'
import type { NeedEvidence } from './need-features.js'
import { createScoreClauses, type ScoredClause } from './score-clauses.js'

export type Understand = (raw: string, context: Context) => Understanding

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
  { broughtByStage, formLabels, ...lexicon }: Lexicon,
): Understand {
  const gather = createGatherEvidence(encoder, intents, textFeatures, lexicon)
  const rank = (probabilities: Float64Array): readonly RankedIntent[] =>
    intents
      .flatMap((intent, column) => {
        const score = probabilities[column] as number
        return score < leastScore ? [] : { intent, score }
      })
      .sort((a, b) => b.score - a.score)
  const crisisColumn = intents.indexOf('crisis')
  const hasOnlyLabels = createHasOnlyLabels(formLabels)
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
      onlyTells: facts.length > 0 && hasOnlyLabels(withoutFacts(stripCourtesy(text), facts)),
      dangerInPart: signals.danger ? mostAlarming(evidence.clauses(), crisisColumn) : 0,
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
const leastBeyondFacts = 0.12

const mostAlarming = (clauses: readonly ScoredClause[], column: number): number =>
  Math.max(0, ...clauses.map(({ probabilities }) => probabilities[column] ?? 0))

/** What is less likely is not even ranked. */
const leastScore = 1e-4

const noSignals: Features = []
/** Characters: 的, 了. */
const mostLeftOver = 2

/** Whether a text is nothing but the labels of a form. Most have a character that no label has, and are not looked at twice. */
function createHasOnlyLabels(formLabels: RegExp): (text: string) => boolean {
  const ofLabels = new Set(formLabels.source)
  return (text) => {
    let others = 0
    for (let at = 0; at < text.length; at++)
      if (!ofLabels.has(text[at] as string) && ++others > mostLeftOver) return false
    return text.replace(formLabels, '').length <= mostLeftOver
  }
}

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
  {
    joinsNeeds,
    joinsNames,
    countsNeeds,
    enumerates,
    request,
  }: Pick<Lexicon, 'joinsNeeds' | 'joinsNames' | 'countsNeeds' | 'enumerates' | 'request'>,
): GatherEvidence {
  const scoreClauses = createScoreClauses(textFeatures, encoder, { joinsNeeds, request })
  const joins = [{ pattern: joinsNeeds }]
  const itemCount = intents.filter((intent) => typeof intent === 'number').length
  return ({ text, signals, textFeatures: ofText, signalFeatures: ofSignals }) => {
    const probabilities = encoder.score(encoder.encode(ofText, ofSignals))
    let clauses: readonly ScoredClause[] | undefined
    const evidence: NeedEvidence = {
      whole: Array.from(probabilities.subarray(0, itemCount)),
      clauses: () => {
        clauses ??= scoreClauses(text, signals, probabilities)
        return clauses
      },
      names: signals.names,
      joined: likely(joins, text).some(({ pattern }) => pattern.test(text)),
      sideBySide: namedSideBySide(text, signals.names, joinsNames),
      counted: countsNeeds.test(text),
      enumerated: matchesOf(text, enumerates).length,
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
