import type { FactId, FactValue, Range } from '../../domain/fact.js'
import type { Rule } from '../../eligibility/rule.js'
import type { Wish } from './conditions.js'
import { type Leaf, positionsOf } from './positions.js'

/** Facts by what is decided of them: a value, or to stay unknown. Absent: not decided yet. */
export type Draft = ReadonlyMap<FactId, FactValue | undefined>

/** Decides facts that are still open so that the rule comes out as wished, as far as it can. Nothing decided is changed. */
export function settle(draft: Draft, { rule, want }: Wish): Draft {
  const every = want === 'inside' ? 'all' : 'any'
  const parts = partsOf(rule)
  if (parts === undefined) return settleLeaf(draft, rule as Leaf, want)
  const wishes = parts.map((part): Wish => ({ rule: part, want }))
  if (every in rule) return wishes.reduce(settle, draft)
  if (wishes.some((wish) => comesOut(draft, wish))) return draft
  const tried = wishes.map((wish) => ({ wish, draft: settle(draft, wish) }))
  return tried.find((one) => comesOut(one.draft, one.wish))?.draft ?? draft
}

function comesOut(draft: Draft, { rule, want }: Wish): boolean {
  const parts = partsOf(rule)
  if (parts === undefined) return leafComesOut(draft, rule as Leaf, want)
  const every = want === 'inside' ? 'all' in rule : 'any' in rule
  const hold = (part: Rule) => comesOut(draft, { rule: part, want })
  return every ? parts.every(hold) : parts.some(hold)
}

const partsOf = (rule: Rule): readonly Rule[] | undefined =>
  'all' in rule ? rule.all : 'any' in rule ? rule.any : undefined

/** A condition that is taken as met while its fact is unknown needs no fact; one that is left open stays so. */
function settleLeaf(draft: Draft, leaf: Leaf, want: Wish['want']): Draft {
  if (leafComesOut(draft, leaf, want) || 'open' in leaf) return draft
  if ('range' in leaf && want === 'inside') {
    const { from = 0, below = from + aYear * 2 } = leaf
    const middle = Math.floor((from + below) / 2)
    return draft.has(leaf.range) ? draft : new Map([...draft, [leaf.range, { min: middle, max: middle }]])
  }
  const position = positionsOf(leaf).find(
    ({ side, facts }) => side === want && facts.every(([fact]) => !draft.has(fact)),
  )
  return position ? new Map([...draft, ...position.facts]) : draft
}

const aYear = 12

function leafComesOut(draft: Draft, leaf: Leaf, want: Wish['want']): boolean {
  if ('always' in leaf || 'open' in leaf) return want === 'inside' && 'always' in leaf
  const assumed = 'assume' in leaf && leaf.assume !== undefined
  if ('range' in leaf) {
    const value = draft.get(leaf.range) as Range | undefined
    if (value === undefined) return want === 'inside' && assumed
    const { from = 0, below = Number.POSITIVE_INFINITY } = leaf
    return (value.min >= from && value.max < below) === (want === 'inside')
  }
  if (!('hukou' in leaf) && draft.get(leaf.fact) === undefined) return want === 'inside' && assumed
  return positionsOf(leaf).some(
    ({ side, facts }) => side === want && facts.every(([fact, value]) => draft.has(fact) && draft.get(fact) === value),
  )
}
