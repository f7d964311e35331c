import type { DraftItem } from './draft.js'
import { type GroundClause, pairsOf } from './ground-clauses.js'
import type { Grounds } from './grounds.js'
import { conditions, contrasts, lacking, negation, noNegation, payers, paying, wanting } from './patterns/meaning.js'
import { decision } from './patterns/roles.js'
import { marks } from './sentence.js'

/** A clause, the one before it in its segment, and the items it speaks of. */
export interface Spoken {
  readonly clause: string
  readonly before: string
  /** All clauses of the segment. */
  readonly sentence: string
  readonly about: readonly DraftItem[]
}

/** Two clauses with fewer pairs in common are not about the same. */
const leastInCommon = 2
/** With so many it is the same clause in other words. */
const leastOfSame = 3
const leastShare = 0.5
/** Characters of a run that names a benefit. */
const leastRun = 5

/** Whether the draft has a clause on the same. */
export const isAlike = (clause: string, known: readonly GroundClause[]): boolean =>
  mostAlike(clause, known, contrasts.flat()).length > 0

/**
 * Words that turn a clause round: 户籍地 for 青岛, 一方 for 双方. Each must stand in the clause of the draft that is most
 * like it, unless that has no word of the kind.
 */
export function turnedRound({ clause }: Spoken, { clauses }: Grounds): string | undefined {
  for (const row of contrasts) {
    const alike = mostAlike(clause, clauses, row)
    const known = row.filter((words) => alike.some(({ text }) => words.test(text)))
    const turned = known.length > 0 && row.find((words) => words.test(clause) && !known.includes(words))
    if (turned) return turned.exec(clause)?.[0]
  }
  return undefined
}

/** A benefit without one of the conditions that the draft gives it under. */
export function widened({ clause, sentence }: Spoken, { pieces }: Grounds): string | undefined {
  if (clause.includes(marks.quote)) return undefined
  const lacksCondition = (piece: string) => conditions.some((one) => one.test(piece) && !one.test(sentence))
  const isLost = runsOf(clause).some((run) => {
    const found = pieces.filter((piece) => piece.includes(run))
    return found.length > 0 && found.every(lacksCondition)
  })
  return isLost ? clause : undefined
}

const runsOf = (clause: string): readonly string[] =>
  Array.from({ length: Math.max(0, clause.length - leastRun + 1) }, (_, at) => clause.slice(at, at + leastRun))

/** What the draft tells of one item, told of another. */
export function ofAnother({ clause, about }: Spoken, { told }: Grounds): string | undefined {
  if (about.length === 0 || told.size < 2 || clause.includes(marks.quote)) return undefined
  const numbers = new Set(about.map(({ number }) => number))
  const textsOf = (isOwn: boolean) => [...told].flatMap(([number, text]) => (numbers.has(number) === isOwn ? text : []))
  const [own, others] = [textsOf(true), textsOf(false)]
  return runsOf(clause).find(
    (run) => others.some((text) => text.includes(run)) && !own.some((text) => text.includes(run)),
  )
}

/** What the draft leaves to a department beside what is met, told without that. */
export function takenForMet({ clause, sentence }: Spoken, { clauses, body }: Grounds): string | undefined {
  if (decision.test(sentence)) return undefined
  const left = body.split('。').filter((one) => one.includes('另有') && decision.test(one))
  const same = sameAs(clause, clauses)
  const isLeft = ({ text }: GroundClause) => left.some((one) => one.includes(text))
  return same.length > 0 && same.every(isLeft) ? clause : undefined
}

/** A negation more or less than the draft has in the same place. */
export function negatesOtherwise({ clause }: Spoken, { clauses }: Grounds): string | undefined {
  const same = sameAs(clause, clauses)
  return same.length > 0 && !same.some(({ text }) => negations(text) === negations(clause)) ? clause : undefined
}

const negations = (text: string): number => text.replace(noNegation, '').match(negation)?.length ?? 0

/** The clauses of the draft that it is made of, if it is. */
export function sameAs(clause: string, known: readonly GroundClause[]): readonly GroundClause[] {
  // What is quoted stands for itself.
  if (clause.includes(marks.quote)) return []
  const pairs = [...pairsOf(clause)]
  const common = ({ pairs: other }: GroundClause) => pairs.filter((pair) => other.has(pair)).length
  const most = Math.max(...known.map(common))
  return most >= leastOfSame && most >= pairs.length * leastShare ? known.filter((one) => common(one) === most) : []
}

/** What one pays, paid by another. */
export function paidByAnother({ clause, before }: Spoken, { clauses }: Grounds): string | undefined {
  const verb = paying.exec(clause)?.[0]
  if (verb === undefined) return undefined
  const known = clauses.filter(({ text }) => text.includes(verb))
  const mayPay = payers.filter((payer) => known.some(({ text }) => payer.test(text)))
  return mayPay.length === 0 || mayPay.some((payer) => payer.test(before + clause)) ? undefined : verb
}

/** What is said to be wanting has to be what the draft says is, and what is wanting has to be said to be. */
export function otherWant({ clause, sentence }: Spoken, { body, clauses }: Grounds): string | undefined {
  const known = body.split('。').filter((one) => lacking.test(one))
  if (known.length === 0) return undefined
  const isWanting = ({ text }: GroundClause) => known.some((one) => one.includes(text))
  const same = sameAs(clause, clauses)
  if (same.length > 0 && same.every(isWanting) && !wanting.test(sentence)) return clause
  const wanted = lacking.exec(clause)
  if (!wanted) return undefined
  const rest = clause.slice(wanted.index + wanted[0].length)
  const strange = [...pairsOf(rest)].filter((pair) => body.includes(pair) && !known.some((one) => one.includes(pair)))
  return strange.length > leastInCommon ? rest : undefined
}

/** `without`: words that are not compared. */
function mostAlike(
  clause: string,
  known: readonly GroundClause[],
  without: readonly RegExp[],
): readonly GroundClause[] {
  const pairs = pairsOf(without.reduce((text, words) => text.replace(words, '，'), clause))
  const common = known.map((one) => [...pairs].filter((pair) => one.pairs.has(pair)).length)
  const most = Math.max(leastInCommon, ...common)
  return known.filter((_, index) => common[index] === most)
}
