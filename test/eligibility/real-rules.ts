import { loadCorpus } from '../../src/corpus/load-corpus.js'
import { type FactId, type FactSheet, type FactValue, factIds, type Range } from '../../src/domain/fact.js'
import type { VerdictKind } from '../../src/domain/verdict.js'
import { createAssess } from '../../src/eligibility/create-assess.js'

/** A number stands for a range with equal ends. */
export type Facts = { readonly [fact in FactId]?: boolean | string | number | Range }

/** The city's own corpus and the assessor over its rules. */
export const corpus = loadCorpus('corpus/qingdao')
export const assess = createAssess({
  gate: corpus.gate,
  items: corpus.items.map(({ number, ...rules }) => ({ item: number, ...rules })),
})
export const itemNumbers = corpus.items.map(({ number }) => number)

export function sheetOf(facts: Facts): FactSheet {
  return Object.fromEntries(
    factIds.flatMap((fact) => {
      const value = facts[fact]
      if (value === undefined) return []
      const known: FactValue = typeof value === 'number' ? { min: value, max: value } : value
      return [[fact, { fact, value: known, words: '', turn: 0 }]]
    }),
  )
}

export function verdictsOf(facts: Facts): ReadonlyMap<number, VerdictKind> {
  return new Map(assess('', sheetOf(facts)).map(({ verdict }) => [verdict.item, verdict.verdict]))
}

export function verdictOf(item: number, facts: Facts) {
  const [only] = assess('', sheetOf(facts), [item])
  if (!only) throw new Error(`there is no item ${item}`)
  return only
}
