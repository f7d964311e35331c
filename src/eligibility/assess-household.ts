import type { FactSheet } from '../domain/fact.js'
import { verdictKinds } from '../domain/verdict.js'
import type { Assess, Assessment } from './create-assess.js'

export interface HouseholdChild {
  readonly label: string
  readonly facts: FactSheet
}

/**
 * One verdict an item for a household: that of the child for whom it is best, the first spoken of where several are
 * alike. `children` is never empty; household facts count for each.
 */
export function assessHousehold(
  assess: Assess,
  household: FactSheet,
  children: readonly HouseholdChild[],
  items?: readonly number[],
): readonly Assessment[] {
  const perChild = children.map(({ label, facts }) => assess(label, { ...household, ...facts }, items))
  const [first = []] = perChild
  return first.map((assessment, index) =>
    perChild
      .map((assessments) => assessments[index] ?? assessment)
      .reduce((best, other) => (rank(other) > rank(best) ? other : best)),
  )
}

const rank = ({ verdict }: Assessment): number => verdictKinds.indexOf(verdict.verdict)
