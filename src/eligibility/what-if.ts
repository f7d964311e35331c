import type { FactSheet, FactValue } from '../domain/fact.js'
import type { FactQuestion } from '../domain/knowledge.js'
import { parseFactValue } from '../domain/lexicon.js'
import { type ItemVerdict, verdictKinds, type WhatIf } from '../domain/verdict.js'
import type { Assess } from './create-assess.js'

/**
 * For each item that is not yet `eligible`: the single fact that would bring it furthest. Only facts with a wish are
 * tried; nothing is suggested where none helps.
 */
export function whatIf(
  verdicts: readonly ItemVerdict[],
  sheet: FactSheet,
  assess: Assess,
  factQuestions: readonly FactQuestion[],
): readonly WhatIf[] {
  const open = verdicts.filter(({ verdict }) => verdict !== 'eligible')
  if (open.length === 0) return []
  const items = open.map(({ item }) => item)
  const best = new Map<number, WhatIf>()
  for (const { fact, wish, changeable } of factQuestions) {
    if (wish === undefined || !assess.asksFor(fact, items)) continue
    const stated = { fact, value: parseFactValue(wish.value), words: wish.says, turn: 0 }
    if (isSame(sheet[fact]?.value, stated.value)) continue
    const kinds = assess.kinds({ ...sheet, [fact]: stated }, items)
    for (const [index, { item, verdict: from }] of open.entries()) {
      const to = kinds[index] ?? from
      const known = best.get(item)
      if (rank(to) <= rank(from) || (known && rank(known.to) >= rank(to))) continue
      const value = typeof stated.value === 'object' ? stated.value.min : stated.value
      best.set(item, { item, fact, value, says: wish.says, changeable, from, to })
    }
  }
  return open.flatMap(({ item }) => best.get(item) ?? [])
}

function isSame(a: FactValue | undefined, b: FactValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return a.min === b.min && a.max === b.max
}

const rank = (verdict: ItemVerdict['verdict']): number => verdictKinds.indexOf(verdict)
