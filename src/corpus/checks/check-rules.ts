import type { GateRules } from '../../eligibility/rule.js'
import type { ItemEntry } from '../schemas.js'
import type { Fault } from './fault.js'
import { definitionOf, fitsFact } from './fits-fact.js'
import { type Leaf, ruleLeaves, rulesOfGate, rulesOfItem } from './rule-leaves.js'

/** Rules that ask a fact for what its type does not have, and a gate that leaves a decision to nobody known. */
export function checkRules(
  gate: GateRules,
  items: readonly ItemEntry[],
  departments: readonly string[],
): readonly Fault[] {
  const rules = [...rulesOfGate(gate), ...items.flatMap(rulesOfItem)]
  const misfits = rules.flatMap(({ place, rule }) =>
    ruleLeaves(rule).flatMap((leaf) => misfitsOf(leaf).map((says): Fault => ({ code: 'rule_value', place, says }))),
  )
  const deciders = rulesOfGate(gate).flatMap(({ place, rule }) =>
    ruleLeaves(rule)
      .flatMap((leaf) => ('open' in leaf ? [leaf.decidedBy] : []))
      .filter((name) => !departments.includes(name))
      .map((name): Fault => ({ code: 'decided_by_unknown', place, says: `not in departments.yaml: ${name}` })),
  )
  const granted = items.flatMap(({ number, grantedBy }): readonly Fault[] =>
    grantedBy && !fitsFact(grantedBy, true)
      ? [{ code: 'rule_value', place: `item ${number}, grantedBy`, says: `${grantedBy} is not a yes-or-no fact` }]
      : [],
  )
  return [...misfits, ...deciders, ...granted]
}

function misfitsOf(leaf: Leaf): readonly string[] {
  if ('range' in leaf) {
    const { range, from = 0, below = Number.POSITIVE_INFINITY } = leaf
    const { kind, most = 0 } = definitionOf(range)
    if (kind !== 'range') return [`range on ${range}, which is a ${kind} fact`]
    return from < below && from <= most ? [] : [`no number is from ${from} and below ${below} for ${range}`]
  }
  if ('open' in leaf) {
    return leaf.fact && !fitsFact(leaf.fact, false) ? [`${leaf.fact} cannot be denied: it is not a yes-or-no fact`] : []
  }
  if (!('fact' in leaf)) return []
  const { fact } = leaf
  const wanted = 'isNot' in leaf ? leaf.isNot : typeof leaf.is === 'boolean' ? [leaf.is] : leaf.is
  return wanted.filter((value) => !fitsFact(fact, value)).map((value) => `${fact} is never ${value}`)
}
