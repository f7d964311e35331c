import type { GuardedPattern } from '../domain/lexicon.js'
import { matchesOf } from '../text/matches-of.js'
import { isBreak } from '../text/split-clauses.js'

export interface GuardedHit {
  readonly words: string
  readonly start: number
  readonly end: number
}

/** The first match of the pattern whose clause does not hold what must not stand beside it. */
export function matchGuarded({ pattern, unless }: GuardedPattern, text: string): GuardedHit | undefined {
  const first = pattern.exec(text)
  if (first === null) return undefined
  if (unless === undefined || !unless.test(clauseAround(text, first.index, first[0].length))) return hitOf(first)
  for (const match of matchesOf(text, pattern)) {
    if (match.index > first.index && !unless.test(clauseAround(text, match.index, match[0].length))) return hitOf(match)
  }
  return undefined
}

/** Speech without punctuation has no clauses: so far, in characters, words may bear on each other. */
const farthest = 24

/** The text between the nearest breaks on both sides of a match, no further than `reach` characters from it. */
export function clauseAround(text: string, index: number, length: number, reach = farthest): string {
  let start = index
  while (start > Math.max(0, index - reach) && !isBreak(text.charCodeAt(start - 1))) start--
  let end = index + length
  while (end < Math.min(text.length, index + length + reach) && !isBreak(text.charCodeAt(end))) end++
  return text.slice(start, end)
}

function hitOf(match: RegExpExecArray): GuardedHit {
  return { words: match[0], start: match.index, end: match.index + match[0].length }
}
