import { type FactId, type FactSheet, type FactValue, factIds } from '../../domain/fact.js'
import { type Assess, createAssess } from '../../eligibility/create-assess.js'
import type { GateRules } from '../../eligibility/rule.js'
import type { ItemEntry } from '../schemas.js'
import type { Fault } from './fault.js'
import { fitsFact } from './fits-fact.js'

/** Examples in item files whose verdict the rules do not give. */
export function checkExamples(gate: GateRules, items: readonly ItemEntry[]): readonly Fault[] {
  const assess = createAssess({ gate, items: items.map(({ number, ...rules }) => ({ item: number, ...rules })) })
  return items.flatMap((item) =>
    item.examples.flatMap((example, index) =>
      checkExample(assess, item.number, example).map((fault) => ({
        ...fault,
        place: `item ${item.number}, example ${index + 1}`,
      })),
    ),
  )
}

type Example = ItemEntry['examples'][number]

function checkExample(assess: Assess, number: number, example: Example): readonly Omit<Fault, 'place'>[] {
  const sheet = sheetOfExample(example.facts)
  const misfits = Object.values(sheet).filter(({ fact, value }) => !fitsFact(fact, value))
  if (misfits.length > 0) {
    return misfits.map(({ fact, value }) => ({
      code: 'example_value',
      says: `${fact} is never ${JSON.stringify(value)}`,
    }))
  }
  const given = assess('', sheet, [number])[0]?.verdict.verdict
  if (given === example.verdict) return []
  return [{ code: 'example_verdict', says: `${JSON.stringify(example.facts)} gives ${given}, not ${example.verdict}` }]
}

/** Facts as data: a whole number is a range with equal ends. */
export function sheetOfExample(facts: Example['facts']): FactSheet {
  const stated = (fact: FactId, value: FactValue) => [fact, { fact, value, words: '', turn: 0 }] as const
  return Object.fromEntries(
    factIds.flatMap((fact) => {
      const value = facts[fact]
      if (value === undefined) return []
      return [stated(fact, typeof value === 'number' ? { min: value, max: value } : value)]
    }),
  )
}
