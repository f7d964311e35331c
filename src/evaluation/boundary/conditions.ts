import type { GateRules, ItemRules, Rule } from '../../eligibility/rule.js'
import type { Leaf } from './positions.js'

/** What the rules beside a condition should come out as, so that the condition is the one that decides. */
export interface Wish {
  readonly rule: Rule
  readonly want: 'inside' | 'outside'
}

export interface PlacedCondition {
  /** Unique within the item: the part of the rules, and the condition's own words. */
  readonly place: string
  /** The benefit that the condition belongs to alone. */
  readonly benefit?: string
  readonly leaf: Leaf
  /** Nearest first. */
  readonly wishes: readonly Wish[]
}

/** Every condition of an item, those of the gate before it included, with what its neighbours should be. */
export function conditionsOf(item: ItemRules, gate: GateRules): readonly PlacedCondition[] {
  const limit = gate.age[item.ageLimit]
  const residence = met(gate.residence)
  const age = met(item.adultsWhen ? { any: [limit, item.adultsWhen] } : limit)
  const requires = item.requires ? [met(item.requires)] : []
  const benefits = item.benefits.map(({ when }) => met(when))
  return [
    ...walk('residence', residence.rule, [...requires, ...benefits, age]),
    ...walk('age', age.rule, [...requires, ...benefits, residence]),
    ...requires.flatMap(({ rule }) => walk('requires', rule, [...benefits, age, residence])),
    ...item.benefits.flatMap(({ id, when }) => {
      const others = item.benefits.filter((other) => other.id !== id).map((other) => violated(other.when))
      return walk(id, when, [...requires, ...others, age, residence]).map((one) => ({ ...one, benefit: id }))
    }),
  ]
}

const met = (rule: Rule): Wish => ({ rule, want: 'inside' })
const violated = (rule: Rule): Wish => ({ rule, want: 'outside' })

/** In `all` a part decides when the others are met, in `any` when none of the others is. */
function walk(place: string, rule: Rule, wishes: readonly Wish[]): readonly PlacedCondition[] {
  const wish = 'all' in rule ? met : violated
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : undefined
  if (parts === undefined) {
    const leaf = rule as Leaf
    return [{ place: `${place}: ${'always' in leaf ? leaf.always : leaf.says}`, leaf, wishes }]
  }
  return parts.flatMap((part) => walk(place, part, [...parts.filter((other) => other !== part).map(wish), ...wishes]))
}
