import type { Grounds } from './grounds.js'
import { pairsWithin, triplesWithin } from './guarded-pairs.js'
import { sameAs } from './likeness.js'
import { decision, leadIn, responsibility, sendsTo } from './patterns/roles.js'
import { marks } from './sentence.js'
import { unknownWords } from './unknown-words.js'
import type { WordStock } from './word-stock.js'

const clausePattern = /[^，。；：！“”（）()]+/g
const han = /[\u4e00-\u9fff]+/g
const kept = new RegExp(`[${marks.item}${marks.document}${marks.quote}${marks.number}]`)

/** Runs of three in a clause that may be new. */
const mostStrange = 1

/**
 * A clause that mixes words of the draft with others into something new: 买房子的上公办学校. Such a clause has to be one of the
 * draft's in other words, or every pair of neighbours in it known; and no more than one run of three may be new.
 * Undefined where there is none.
 */
export function strangeMixture(
  masked: string,
  grounds: Grounds,
  { words, pairs, triples }: WordStock,
): string | undefined {
  const isStrange = (pair: string) => !pairs.has(pair) && !grounds.pairs.has(pair)
  const isNew = (triple: string) => !triples.has(triple) && !grounds.triples.has(triple)
  for (const [whole] of masked.replace(sendsTo, '').matchAll(clausePattern)) {
    const clause = whole.replace(leadIn, '')
    if (kept.test(clause) || /\d/.test(clause) || isRole(clause)) continue
    if (isAllStock(clause, words)) continue
    if (triplesWithin(clause).filter(isNew).length > mostStrange) return clause
    if (sameAs(clause, grounds.clauses).length === 0 && pairsWithin(clause).some(isStrange)) return clause
  }
  return undefined
}

const isRole = (clause: string): boolean =>
  clause.includes(marks.department) && (responsibility.test(clause) || decision.test(clause))

const nothing = { text: '' }
const isAllStock = (clause: string, words: ReadonlySet<string>): boolean =>
  !clause.includes(marks.department) &&
  [...clause.matchAll(han)].every(([run]) => unknownWords(run, nothing, words) === undefined)
