import type { FactValue } from '../../domain/fact.js'
import { type VerdictKind, verdictKinds } from '../../domain/verdict.js'
import type { RuleBook } from '../../eligibility/rule.js'
import { conditionsOf, type PlacedCondition } from './conditions.js'
import { expectedVerdict, type Facts, neverEligible } from './oracle.js'
import { type Position, positionsOf, type Side } from './positions.js'
import { type Draft, settle } from './settle.js'

/** One child, made for a side of one condition of one item. */
export interface BoundaryCase {
  readonly id: string
  readonly item: number
  readonly place: string
  readonly side: Side
  readonly benefit?: string
  readonly facts: Facts
  readonly expected: VerdictKind
}

/** For every condition of every item a child on each of its sides, all else being such that the condition decides. */
export function generateCases({ gate, items }: RuleBook): readonly BoundaryCase[] {
  return items.flatMap((item) => {
    const cases = conditionsOf(item, gate).flatMap((condition) =>
      positionsOf(condition.leaf).map((position) => caseOf(item.item, condition, position)),
    )
    return distinct(cases).map((one, index) => ({ ...one, id: `boundary-${item.item}-${index + 1}` }))
  })
}

function caseOf(item: number, { place, benefit, wishes }: PlacedCondition, { side, facts: own }: Position) {
  const draft = wishes.reduce<Draft>(settle, new Map(own))
  const known = [...draft].filter((entry): entry is [(typeof entry)[0], FactValue] => entry[1] !== undefined)
  const facts: Facts = Object.fromEntries(known)
  return { item, place, side, ...(benefit ? { benefit } : {}), facts, expected: expectedVerdict(item, facts) }
}

function distinct<T>(cases: readonly T[]): readonly T[] {
  return [...new Map(cases.map((one) => [JSON.stringify(one), one])).values()]
}

/** Each cell that the cases must fill, by item: every side of every condition, and every verdict that the item can have. */
export function cellsOf({ gate, items }: RuleBook): ReadonlyMap<number, readonly string[]> {
  return new Map(
    items.map((item) => {
      const sides = conditionsOf(item, gate).flatMap(({ place, leaf }) =>
        positionsOf(leaf).map(({ side }) => `${place} ${side}`),
      )
      const verdicts = verdictKinds.filter((kind) => kind !== 'eligible' || !neverEligible.includes(item.item))
      return [item.item, [...new Set([...sides, ...verdicts])]]
    }),
  )
}

/** The cells that a case fills. */
export const filledBy = ({ place, side, expected }: BoundaryCase): readonly string[] => [`${place} ${side}`, expected]
