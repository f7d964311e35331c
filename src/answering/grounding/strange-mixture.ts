import type { Grounds } from './grounds.js'
import { pairsWithin } from './guarded-pairs.js'
import { sameAs } from './likeness.js'
import { decision, responsibility, sendsTo } from './patterns/roles.js'
import { marks } from './sentence.js'
import { unknownWords } from './unknown-words.js'
import type { WordStock } from './word-stock.js'

const clausePattern = /[^，。；：！“”（）()]+/g
const han = /[\u4e00-\u9fff]+/g
const kept = new RegExp(`[${marks.item}${marks.document}${marks.quote}${marks.number}]`)

/**
 * A clause that mixes words of the draft with others into something new: 买房子的上公办学校. Such a clause has to be one of the
 * draft's in other words, or every pair of neighbours in it known. Undefined where there is none.
 */
export function strangeMixture(masked: string, grounds: Grounds, { words, pairs }: WordStock): string | undefined {
  for (const [clause] of masked.replace(sendsTo, '').matchAll(clausePattern)) {
    if (kept.test(clause) || /\d/.test(clause) || isRole(clause)) continue
    if (isAllStock(clause, words) || sameAs(clause, grounds.clauses).length > 0) continue
    if (pairsWithin(clause).some((pair) => !pairs.has(pair) && !grounds.pairs.has(pair))) return clause
  }
  return undefined
}

const isRole = (clause: string): boolean =>
  clause.includes(marks.department) && (responsibility.test(clause) || decision.test(clause))

const nothing = { text: '' }
const isAllStock = (clause: string, words: ReadonlySet<string>): boolean =>
  !clause.includes(marks.department) &&
  [...clause.matchAll(han)].every(([run]) => unknownWords(run, nothing, words) === undefined)
