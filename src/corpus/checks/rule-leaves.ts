import type { GateRules, Rule } from '../../eligibility/rule.js'
import type { ItemEntry } from '../schemas.js'

export type Leaf = Exclude<Rule, { readonly all: unknown } | { readonly any: unknown }>

export interface PlacedRule {
  readonly place: string
  readonly rule: Rule
}

/** The leaves of a rule, in order. */
export function ruleLeaves(rule: Rule): readonly Leaf[] {
  if ('all' in rule) return rule.all.flatMap(ruleLeaves)
  if ('any' in rule) return rule.any.flatMap(ruleLeaves)
  return [rule]
}

/** Every rule of an item with its place in the file. */
export function rulesOfItem(item: ItemEntry): readonly PlacedRule[] {
  const at = `item ${item.number}`
  return [
    ...(item.adultsWhen ? [{ place: `${at}, adultsWhen`, rule: item.adultsWhen }] : []),
    ...(item.requires ? [{ place: `${at}, requires`, rule: item.requires }] : []),
    ...item.benefits.map(({ id, when }) => ({ place: `${at}, benefit ${id}`, rule: when })),
  ]
}

export function rulesOfGate(gate: GateRules): readonly PlacedRule[] {
  return [
    { place: 'gate.yaml, residence', rule: gate.residence },
    { place: 'gate.yaml, age.any', rule: gate.age.any },
    { place: 'gate.yaml, age.own', rule: gate.age.own },
  ]
}
