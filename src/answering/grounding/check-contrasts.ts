import type { Grounds } from './grounds.js'
import { contrasts } from './patterns.js'
import type { Violation } from './violation.js'

const clausePattern = /[^，。；：！？]+/g

/** A clause of the draft with its neighbouring pairs of characters. */
export interface GroundClause {
  readonly text: string
  readonly pairs: ReadonlySet<string>
}

export function groundClausesOf(text: string): readonly GroundClause[] {
  const bare = text.replace(/[“”]/g, '')
  return [...bare.matchAll(clausePattern)].map(([clause]) => ({ text: clause, pairs: pairsOf(clause) }))
}

/** Two clauses with fewer pairs in common are not about the same. */
const leastInCommon = 2

/**
 * Words that turn a clause round: 户籍地 for 青岛, 一方 for 双方. Each must stand in the clause of the draft that is most
 * like it, unless that has no word of the kind.
 */
export function turnedRound(clause: string, grounds: Pick<Grounds, 'clauses'>): Violation | undefined {
  const alike = mostAlike(clause, grounds.clauses)
  if (alike.length === 0) return undefined
  for (const row of contrasts) {
    const said = row.filter((words) => words.test(clause))
    const known = row.filter((words) => alike.some(({ text }) => words.test(text)))
    const turned = known.length > 0 && said.find((words) => !known.includes(words))
    if (turned) return { reason: 'contrast', words: turned.exec(clause)?.[0] ?? clause }
  }
  return undefined
}

/** Whether the draft has a clause on the same. */
export const isAlike = (clause: string, known: readonly GroundClause[]): boolean => mostAlike(clause, known).length > 0

function mostAlike(clause: string, known: readonly GroundClause[]): readonly GroundClause[] {
  const pairs = pairsOf(bare(clause))
  const common = known.map((one) => [...pairs].filter((pair) => one.pairs.has(pair)).length)
  const most = Math.max(leastInCommon, ...common)
  return known.filter((_, index) => common[index] === most)
}

const bare = (clause: string): string => contrasts.flat().reduce((text, words) => text.replace(words, '，'), clause)

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2))
  return pairs
}
