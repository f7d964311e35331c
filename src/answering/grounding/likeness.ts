import type { DraftItem } from './draft.js'
import { type GroundClause, pairsOf } from './ground-clauses.js'
import type { Grounds } from './grounds.js'
import { contrasts, lacking, narrowing, payers, paying } from './patterns/meaning.js'

/** A clause, the one before it in its segment, and the items it speaks of. */
export interface Spoken {
  readonly clause: string
  readonly before: string
  readonly about: readonly DraftItem[]
}

/** Two clauses with fewer pairs in common are not about the same. */
const leastInCommon = 2
/** With so many it is the same clause in other words. */
const leastOfSame = 4

/** Whether the draft has a clause on the same. */
export const isAlike = (clause: string, known: readonly GroundClause[]): boolean => mostAlike(clause, known).length > 0

/**
 * Words that turn a clause round: 户籍地 for 青岛, 一方 for 双方. Each must stand in the clause of the draft that is most
 * like it, unless that has no word of the kind.
 */
export function turnedRound({ clause }: Spoken, { clauses }: Grounds): string | undefined {
  const alike = mostAlike(clause, clauses)
  for (const row of contrasts) {
    const known = row.filter((words) => alike.some(({ text }) => words.test(text)))
    const turned = known.length > 0 && row.find((words) => words.test(clause) && !known.includes(words))
    if (turned) return turned.exec(clause)?.[0]
  }
  return undefined
}

/** A benefit that the draft gives to some, given to all. */
export function widened({ clause, before }: Spoken, { clauses }: Grounds): string | undefined {
  if (narrowing.test(before + clause)) return undefined
  const pairs = [...pairsOf(clause)]
  const isSame = ({ pairs: known }: GroundClause) => pairs.filter((pair) => known.has(pair)).length >= leastOfSame
  const alike = mostAlike(clause, clauses)
  return alike.length > 0 && alike.every((one) => isSame(one) && narrowing.test(one.text)) ? clause : undefined
}

/** What one pays, paid by another. */
export function paidByAnother({ clause, before }: Spoken, { clauses }: Grounds): string | undefined {
  const verb = paying.exec(clause)?.[0]
  if (verb === undefined) return undefined
  const known = clauses.filter(({ text }) => text.includes(verb))
  const mayPay = payers.filter((payer) => known.some(({ text }) => payer.test(text)))
  return mayPay.length === 0 || mayPay.some((payer) => payer.test(before + clause)) ? undefined : verb
}

/** What is said to be wanting has to be what the draft says is. */
export function otherWant({ clause }: Spoken, { body }: Grounds): string | undefined {
  const wanted = lacking.exec(clause)
  const known = body.split('。').filter((sentence) => lacking.test(sentence))
  if (!wanted || known.length === 0) return undefined
  const rest = clause.slice(wanted.index + wanted[0].length)
  const strange = [...pairsOf(rest)].filter((pair) => body.includes(pair) && !known.some((one) => one.includes(pair)))
  return strange.length > leastInCommon ? rest : undefined
}

function mostAlike(clause: string, known: readonly GroundClause[]): readonly GroundClause[] {
  const pairs = pairsOf(contrasts.flat().reduce((text, words) => text.replace(words, '，'), clause))
  const common = known.map((one) => [...pairs].filter((pair) => one.pairs.has(pair)).length)
  const most = Math.max(leastInCommon, ...common)
  return known.filter((_, index) => common[index] === most)
}
