import type { FactId, Range, StatedFact } from '../domain/fact.js'
import type { Level } from './compile-rule.js'
import type { Rule } from './rule.js'

type FactRule = Extract<Rule, { fact: FactId; is: unknown } | { fact: FactId; isNot: unknown } | { range: FactId }>

/** What a stated value makes of a rule on one fact. */
export function judgeOf(rule: FactRule): (stated: StatedFact) => Level {
  if ('range' in rule) {
    const { from = 0, below = Number.POSITIVE_INFINITY } = rule
    return ({ value }) => {
      const { min, max } = value as Range
      if (min >= from && max < below) return 3
      return max < from || min >= below ? 0 : 1
    }
  }
  if ('isNot' in rule) return ({ value }) => (rule.isNot.includes(value as string) ? 0 : 3)
  const { is } = rule
  if (typeof is === 'boolean') return ({ value }) => (value === is ? 3 : 0)
  return ({ value }) => (is.includes(value as string) ? 3 : 0)
}
