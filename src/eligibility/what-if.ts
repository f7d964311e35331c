import type { FactSheet } from '../domain/fact.js'
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
  const best = new Map<number, WhatIf>()
  const open = verdicts.filter(({ verdict }) => verdict !== 'eligible')
  if (open.length === 0) return []
  const items = open.map(({ item }) => item)
  const from = new Map(open.map(({ item, verdict }) => [item, verdict]))
  for (const { fact, wish, changeable } of factQuestions) {
    if (wish === undefined || !assess.asksFor(fact, items)) continue
    const stated = { fact, value: parseFactValue(wish.value), words: wish.says, turn: 0 }
    if (JSON.stringify(sheet[fact]?.value) === JSON.stringify(stated.value)) continue
    for (const { verdict } of assess('', { ...sheet, [fact]: stated }, items)) {
      const before = from.get(verdict.item) ?? 'eligible'
      const gain = rank(verdict.verdict) - rank(before)
      const known = best.get(verdict.item)
      if (gain <= 0 || (known && rank(known.to) >= rank(verdict.verdict))) continue
      const value = typeof stated.value === 'object' ? stated.value.min : stated.value
      const { item, verdict: to } = verdict
      best.set(item, { item, fact, value, says: wish.says, changeable, from: before, to })
    }
  }
  return open.flatMap(({ item }) => best.get(item) ?? [])
}

const rank = (verdict: ItemVerdict['verdict']): number => verdictKinds.indexOf(verdict)
