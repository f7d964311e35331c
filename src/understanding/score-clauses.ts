import type { Lexicon } from '../domain/lexicon.js'
import type { Signals } from '../domain/understanding.js'
import type { TextFeatures } from '../text/features.js'
import { matchesOf } from '../text/matches-of.js'
import { splitClauses } from '../text/split-clauses.js'
import type { Encoder } from './encoder.js'
import { nameFeatures } from './signal-features.js'

/** A part of a message scored on its own. */
export interface ScoredClause {
  readonly start: number
  readonly text: string
  /** It has a word of asking or requesting. */
  readonly asks: boolean
  /** Over the encoder's intents. */
  readonly probabilities: Float64Array
}

/** `whole` is what the encoder makes of the whole message: a message of one part is scored already. */
export type ScoreClauses = (text: string, signals: Signals, whole: Float64Array) => readonly ScoredClause[]

/** Shorter parts (对了, 那个) tell nothing. */
const leastCharacters = 3
/** The first ones of a very long story. */
const mostClauses = 24

/**
 * Scores what stands between breaks and joining words (另外, 再就是). Only text and spoken names count for a part:
 * what else the message tells holds for all of it.
 */
export function createScoreClauses(
  textFeatures: TextFeatures,
  encoder: Encoder,
  { joinsNeeds, request }: Pick<Lexicon, 'joinsNeeds' | 'request'>,
): ScoreClauses {
  return (text, { names }, whole) => {
    const parts = splitParts(text, joinsNeeds)
    return parts.map(({ start, text: part }) => {
      const asks = request.test(part)
      if (parts.length === 1) return { start, text: part, asks, probabilities: whole }
      const own = names.filter((name) => name.start >= start && name.start < start + part.length)
      const encoded = encoder.encode(textFeatures(part), nameFeatures(own))
      return { start, text: part, asks, probabilities: encoder.score(encoded) }
    })
  }
}

function splitParts(text: string, joinsNeeds: RegExp): readonly { readonly start: number; readonly text: string }[] {
  const starts = new Set([0])
  for (const { start } of splitClauses(text)) starts.add(start)
  for (const { index } of matchesOf(text, joinsNeeds)) starts.add(index)
  const ordered = [...starts].sort((a, b) => a - b)
  return ordered
    .map((start, index) => ({ start, text: text.slice(start, ordered[index + 1] ?? text.length) }))
    .filter(({ text: part }) => part.trim().length >= leastCharacters)
    .slice(0, mostClauses)
}
