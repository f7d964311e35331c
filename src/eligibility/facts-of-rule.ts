import type { FactId } from '../domain/fact.js'
import type { Rule } from './rule.js'

/** The facts that a rule asks for itself; what they are derived from is left out. */
export function factsOfRule(rule: Rule): readonly FactId[] {
  if ('all' in rule) return rule.all.flatMap(factsOfRule)
  if ('any' in rule) return rule.any.flatMap(factsOfRule)
  if ('hukou' in rule) return ['hukou', 'residence']
  if ('range' in rule) return [rule.range]
  return 'fact' in rule && rule.fact !== undefined ? [rule.fact] : []
}
