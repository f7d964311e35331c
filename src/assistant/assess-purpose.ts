import type { AssessedItem, Knowledge } from '../answering/composition.js'
import { sheetOf } from '../dialogue/advance-session.js'
import { chooseQuestion } from '../dialogue/choose-question.js'
import { unnamedChild } from '../dialogue/merge-facts.js'
import type { NextQuestion } from '../domain/answer.js'
import type { FactSheet } from '../domain/fact.js'
import type { FactQuestion } from '../domain/knowledge.js'
import type { Purpose } from '../domain/purpose.js'
import type { Child, DialogueState } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'
import type { WhatIf } from '../domain/verdict.js'
import { assessHousehold, type HouseholdChild } from '../eligibility/assess-household.js'
import type { Assess } from '../eligibility/create-assess.js'
import { whatIf } from '../eligibility/what-if.js'

export interface Assessed {
  readonly purpose: Purpose
  readonly assessed: readonly AssessedItem[]
  /** Neighbours of refused items that are not refused as well. */
  readonly alternatives: readonly number[]
  readonly whatIfs: readonly WhatIf[]
  readonly question?: NextQuestion | undefined
}

export interface AssessDependencies {
  readonly assess: Assess
  readonly factQuestions: readonly FactQuestion[]
  readonly knowledge: Knowledge
}

/**
 * Verdicts for what is asked, for the child that is meant. 那小的呢 carries a topic over to a child whom it may not fit
 * (school for a three-year-old): then its neighbour that does is taken instead.
 */
export function assessPurpose(
  purpose: Purpose,
  state: DialogueState,
  understanding: Pick<Understanding, 'children' | 'signals'>,
  { assess, factQuestions, knowledge }: AssessDependencies,
): Assessed {
  if (purpose.kind !== 'service') return { purpose, assessed: [], alternatives: [], whatIfs: [] }
  const { children: named, signals } = understanding
  const children = childrenMeant(state, named)
  const judge = (items: readonly number[]) => inOrder(items, assessHousehold(assess, state.household, children, items))
  const items = redirected(purpose, judge, sheetOf(state), knowledge)
  const first = judge(items)
  const alternatives = alternativesFor(first, judge, knowledge)
  const [instead] = alternatives
  const another = purpose.inherited && named.length === 1 && !asksForThis(signals, purpose.items)
  if (another && instead !== undefined && first.every(isRefused)) {
    const moved = { ...purpose, items: [instead], inherited: false }
    return assessPurpose(moved, state, understanding, { assess, factQuestions, knowledge })
  }
  const verdicts = first.map(({ verdict }) => verdict)
  const sheet = sheetOf(state)
  return {
    purpose: { ...purpose, items },
    assessed: first,
    alternatives,
    whatIfs: whatIf(verdicts, sheet, assess, factQuestions),
    question: chooseQuestion(verdicts, sheet, state.skipped, { assess, factQuestions }),
  }
}

/** 大的八岁了 这个还给做吗: the same thing is meant for the other child, and no neighbour of it. */
const asksForThis = ({ phrasing, names }: Understanding['signals'], items: readonly number[]): boolean =>
  phrasing.refers || names.some(({ item }) => items.includes(item))

/** Items put before what was asked (school before work), or in its place where the benefit named is not for this child. */
function redirected(
  { items, benefits }: Extract<Purpose, { kind: 'service' }>,
  judge: (items: readonly number[]) => readonly AssessedItem[],
  sheet: FactSheet,
  { items: known }: Knowledge,
): readonly number[] {
  const moved = items.flatMap((number) => {
    const item = known.get(number)
    const named = item?.benefits.filter(({ id }) => benefits.includes(`${number}:${id}`)) ?? []
    const [instead] = named.flatMap((benefit) => benefit.instead ?? [])
    if (instead !== undefined && named.length === 1 && isBenefitRefused(judge([number]), named[0]?.id)) return [instead]
    const first = (item?.after ?? []).filter(({ fact, is }) => sheet[fact]?.value === is)
    return [...first.map((other) => other.item), number]
  })
  return [...new Set(moved)]
}

function isBenefitRefused([one]: readonly AssessedItem[], benefit: string | undefined): boolean {
  return one?.verdict.benefits.some(({ id, verdict }) => id === benefit && verdict === 'ineligible') ?? false
}

/** The child that a message names alone, else every child of the household. */
function childrenMeant({ children, activeChild }: DialogueState, named: readonly string[]): readonly HouseholdChild[] {
  const active: Child | undefined = children.find(({ id }) => id === activeChild)
  if (named.length === 1 && active) return [active]
  return children.length > 0 ? children : [{ label: unnamedChild, facts: {} }]
}

function inOrder(items: readonly number[], assessments: readonly AssessedItem[]): readonly AssessedItem[] {
  return items.flatMap((item) => assessments.find(({ verdict }) => verdict.item === item) ?? [])
}

const isRefused = ({ verdict }: AssessedItem): boolean => verdict.verdict === 'ineligible'

function alternativesFor(
  assessed: readonly AssessedItem[],
  judge: (items: readonly number[]) => readonly AssessedItem[],
  { items }: Knowledge,
): readonly number[] {
  const refused = assessed.filter(isRefused).map(({ verdict }) => verdict.item)
  const neighbours = new Set(refused.flatMap((number) => items.get(number)?.instead ?? []))
  return judge([...neighbours].filter((item) => !refused.includes(item)))
    .filter((one) => !isRefused(one))
    .map(({ verdict }) => verdict.item)
}
