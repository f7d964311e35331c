import type { Grounds } from './grounds.js'
import { contrasts, lacking, narrowing, payers, paying } from './patterns.js'
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
/** With so many it is the same clause in other words. */
const leastOfSame = 4

/**
 * Words that turn a clause round: 户籍地 for 青岛, 一方 for 双方. Each must stand in the clause of the draft that is most
 * like it, unless that has no word of the kind.
 */
export function turnedRound(clause: string, before: string, grounds: Pick<Grounds, 'clauses'>): Violation | undefined {
  const alike = mostAlike(clause, grounds.clauses)
  if (alike.length === 0) return undefined
  for (const row of contrasts) {
    const said = row.filter((words) => words.test(clause))
    const known = row.filter((words) => alike.some(({ text }) => words.test(text)))
    const turned = known.length > 0 && said.find((words) => !known.includes(words))
    if (turned) return { reason: 'contrast', words: turned.exec(clause)?.[0] ?? clause }
  }
  return widened(clause, before, alike) ?? paidByAnother(clause, before, grounds)
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

/** A benefit that the draft gives to some, given to all; or a want that is not the one the draft names. */
function widened(clause: string, before: string, alike: readonly GroundClause[]): Violation | undefined {
  const pairs = [...pairsOf(clause)]
  const isSame = ({ pairs: known }: GroundClause) => pairs.filter((pair) => known.has(pair)).length >= leastOfSame
  const isNarrow = alike.length > 0 && alike.every((one) => isSame(one) && narrowing.test(one.text))
  if (isNarrow && !narrowing.test(before + clause)) return { reason: 'contrast', words: clause }
  return undefined
}

function paidByAnother(clause: string, before: string, { clauses }: Pick<Grounds, 'clauses'>): Violation | undefined {
  const verb = paying.exec(clause)?.[0]
  if (verb === undefined) return undefined
  const known = clauses.filter(({ text }) => text.includes(verb))
  const mayPay = payers.filter((payer) => known.some(({ text }) => payer.test(text)))
  const isNamed = mayPay.length === 0 || mayPay.some((payer) => payer.test(before + clause))
  return isNamed ? undefined : { reason: 'contrast', words: verb }
}

/** What is said to be wanting has to be what the draft says is. */
export function otherWant(clause: string, body: string): Violation | undefined {
  const wanted = lacking.exec(clause)
  if (!wanted) return undefined
  const rest = clause.slice(wanted.index + wanted[0].length)
  const known = body.split('。').filter((sentence) => lacking.test(sentence)).join('。')
  const strange = known === '' ? undefined : [...pairsOf(rest)].filter((pair) => !known.includes(pair) && body.includes(pair))
  return strange !== undefined && strange.length > leastInCommon ? { reason: 'contrast', words: rest } : undefined
}
