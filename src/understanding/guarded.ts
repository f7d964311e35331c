import type { GuardedPattern } from '../domain/lexicon.js'
import { matchesOf } from '../text/matches-of.js'

export interface GuardedHit {
  readonly words: string
  readonly start: number
  readonly end: number
}

const clauseBreak = /[。！？；，,\s]/

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

/** The text between the nearest breaks on both sides of a match. */
export function clauseAround(text: string, index: number, length: number): string {
  let start = index
  while (start > 0 && !clauseBreak.test(text[start - 1] ?? '')) start--
  let end = index + length
  while (end < text.length && !clauseBreak.test(text[end] ?? '')) end++
  return text.slice(start, end)
}

function hitOf(match: RegExpExecArray): GuardedHit {
  return { words: match[0], start: match.index, end: match.index + match[0].length }
}
