import type { FactId, FactValue } from '../domain/fact.js'
import type { Lexicon } from '../domain/lexicon.js'
import { likely } from '../text/likely.js'
import { matchGuarded } from './guarded.js'

/** A fact and where its words stand in the text. */
export interface Placed {
  readonly fact: FactId
  readonly value: FactValue
  readonly words: string
  readonly start: number
  readonly end: number
}

export interface Stated {
  readonly facts: readonly Placed[]
  /** Facts whose words leave them open, whatever else is said: 普高还是职高弄不清. */
  readonly open: ReadonlySet<FactId>
  /** 要是办了居住证呢: said to hear what would follow. */
  readonly supposed: readonly Placed[]
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The value of a pattern whose words leave the fact open. */
const leftOpen = '?'

/** The facts that the lexicon's patterns find. What is told of a parent's health is not read as the child's. */
export function findStated(text: string, lexicon: Lexicon, ofParents: readonly Stretch[]): Stated {
  const childText = ofParents.reduce(blank, text)
  const open = new Set<FactId>()
  const seen = new Set<FactId>()
  const facts: Placed[] = []
  const supposed: Placed[] = []
  for (const entry of likely(lexicon.facts, text)) {
    const { fact, value } = entry
    if (seen.has(fact)) continue
    const hit = matchGuarded(entry, healthFacts.has(fact) ? childText : text)
    if (!hit) continue
    if (value !== leftOpen && isSupposed(text, hit.start)) {
      supposed.push({ fact, value, ...hit })
      continue
    }
    if (value === true && terms.has(fact) && lexicon.policy.asksMeaning.test(text) && !ownCase.test(text)) continue
    seen.add(fact)
    if (value === leftOpen) open.add(fact)
    else facts.push({ fact, value, ...hit })
  }
  return { facts, open, supposed }
}

/** Words of law: who asks what they mean claims nothing. */
const terms: ReadonlySet<FactId> = new Set(['orphan', 'deFactoUnattended', 'keyDifficulty'])
const ownCase = /\d岁|[一二两三四五六七八九十]岁|户口|户籍|属于这种|我家|俺家/u
const healthFacts: ReadonlySet<FactId> = new Set(['disabled', 'mentalDisorder', 'rehabAtDesignatedCentre'])

const blank = (text: string, { start, end }: Stretch): string =>
  text.slice(0, start) + '＿'.repeat(end - start) + text.slice(end)

/** 要是办了居住证呢 states nothing. */
export const isSupposed = (text: string, at: number): boolean => supposing.test(text.slice(Math.max(0, at - 12), at))
const supposing = /(?:要是|要真|真要|如果|假如|假设|万一|若是|倘若)[^，。！？； ]*$/u
