import type { FactId } from './fact.js'

/** What an eligibility rule says of a child, worst first: the order is the lattice that all verdicts are combined in. */
export const verdictKinds = ['ineligible', 'need_info', 'conditional', 'eligible'] as const
export type VerdictKind = (typeof verdictKinds)[number]

/** A leaf of a rule. `open` is a condition that the list names without stating it: a department decides. */
export type ConditionState = 'violated' | 'unknown' | 'open' | 'met'

export interface Condition {
  /** The condition in plain Chinese. */
  readonly says: string
  readonly state: ConditionState
  /** The user's own words that the state follows from. */
  readonly because?: string
  /** The department that decides an open condition. */
  readonly decidedBy?: string
}

export interface BenefitVerdict {
  readonly id: string
  readonly verdict: VerdictKind
  /** Verbatim words of the list. */
  readonly clause: string
  readonly conditions: readonly Condition[]
}

export interface ItemVerdict {
  readonly item: number
  readonly verdict: VerdictKind
  /** Facts that are not known and would move the verdict. */
  readonly missing: readonly FactId[]
  /** The child the verdict is for, where a household has several. */
  readonly child: string
  /** Who counts as a migrant child: the gate that stands before every item. */
  readonly gate: readonly Condition[]
  readonly benefits: readonly BenefitVerdict[]
}

/** The smallest single fact that would change an undecided or refused item. */
export interface WhatIf {
  readonly item: number
  readonly fact: FactId
  readonly value: string | number | boolean
  readonly says: string
  /** Whether a family can bring it about. */
  readonly changeable: boolean
  readonly from: VerdictKind
  readonly to: VerdictKind
}
