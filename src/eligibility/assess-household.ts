import type { FactSheet } from '../domain/fact.js'
import { verdictKinds } from '../domain/verdict.js'
import type { Assess, Assessment } from './create-assess.js'

export interface HouseholdChild {
  readonly label: string
  readonly facts: FactSheet
}

/**
 * One verdict an item for a household: that of the child for whom it is best, named alone, or with all where it is the
 * same for each. `children` is never empty; household facts count for each.
 */
export function assessHousehold(
  assess: Assess,
  household: FactSheet,
  children: readonly HouseholdChild[],
  items?: readonly number[],
): readonly Assessment[] {
  const perChild = children.map(({ label, facts }) => assess(label, { ...household, ...facts }, items))
  const [first = []] = perChild
  return first.map((assessment, index) => {
    const each = perChild.map((assessments) => assessments[index] ?? assessment)
    const best = each.reduce((most, other) => (rank(other) > rank(most) ? other : most))
    if (each.some((other) => rank(other) !== rank(best))) return best
    return { ...best, verdict: { ...best.verdict, child: children.map(({ label }) => label).join('、') } }
  })
}

const rank = ({ verdict }: Assessment): number => verdictKinds.indexOf(verdict.verdict)
