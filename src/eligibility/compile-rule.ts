import type { FactId, FactSheet, Range, StatedFact } from '../domain/fact.js'
import type { Condition, ConditionState } from '../domain/verdict.js'
import { missingForRelation } from './hukou-relation.js'
import type { HukouRelation, Rule } from './rule.js'

/** Position in the lattice: violated < unknown < open < met. `all` is the minimum, `any` the maximum. */
export type Level = 0 | 1 | 2 | 3
export const states: readonly [ConditionState, ConditionState, ConditionState, ConditionState] = [
  'violated',
  'unknown',
  'open',
  'met',
]

/** Filled while a rule is evaluated: the trace, what is missing, what was taken for granted. */
export interface Trace {
  readonly conditions: Condition[]
  readonly missing: FactId[]
  readonly assumptions: string[]
}

export interface Subject {
  readonly sheet: FactSheet
  readonly relation: HukouRelation | undefined
}

export type CompiledRule = (subject: Subject, trace: Trace) => Level

/** Turns a rule into a function once, at start, so that a turn only calls it. */
export function compileRule(rule: Rule): CompiledRule {
  if ('all' in rule) return allOf(rule.all.map(compileRule))
  if ('any' in rule) return anyOf(rule.any.map(compileRule))
  if ('always' in rule) return leaf({ says: rule.always }, () => ({ level: 3 }))
  if ('hukou' in rule) {
    return leaf(rule, ({ sheet, relation }) =>
      relation === undefined
        ? { level: 1, missing: missingForRelation(sheet) }
        : { level: rule.hukou.includes(relation) ? 3 : 0, because: sheet.hukou },
    )
  }
  if ('open' in rule) {
    const { fact } = rule
    return leaf(rule, ({ sheet }) => {
      const stated = fact && sheet[fact]
      return { level: stated?.value === false ? 0 : 2, because: stated }
    })
  }
  const fact = 'range' in rule ? rule.range : rule.fact
  const judge = judgeOf(rule)
  return leaf(rule, ({ sheet }) => {
    const stated = sheet[fact]
    const level = stated === undefined ? 1 : judge(stated)
    if (level !== 1) return { level, because: stated }
    return rule.assume === undefined ? { level, missing: fact } : { level: 3, assumed: rule.assume }
  })
}

type FactRule = Extract<Rule, { fact: FactId; is: unknown } | { fact: FactId; isNot: unknown } | { range: FactId }>

function judgeOf(rule: FactRule): (stated: StatedFact) => Level {
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

/** The worst part decides. Once one is violated, what its siblings miss or assume no longer matters. */
function allOf(parts: readonly CompiledRule[]): CompiledRule {
  return (subject, trace) => {
    const missing = trace.missing.length
    const assumptions = trace.assumptions.length
    let level: Level = 3
    for (const part of parts) level = Math.min(level, part(subject, trace)) as Level
    if (level === 0) {
      trace.missing.length = missing
      trace.assumptions.length = assumptions
    }
    return level
  }
}

/** The best part decides, and only it stays in the trace: a trace is a proof, not a dump. */
function anyOf(parts: readonly CompiledRule[]): CompiledRule {
  return (subject, trace) => {
    const { conditions, missing, assumptions } = trace
    const [start, missingStart, assumptionsStart] = [conditions.length, missing.length, assumptions.length]
    let level: Level = 0
    for (const part of parts) {
      const [before, assumedBefore] = [conditions.length, assumptions.length]
      const own = part(subject, trace)
      if (own < level) {
        conditions.length = before
        assumptions.length = assumedBefore
      } else if (own > level) {
        conditions.splice(start, before - start)
        assumptions.splice(assumptionsStart, assumedBefore - assumptionsStart)
        level = own
      }
    }
    if (level === 3) missing.length = missingStart
    return level
  }
}

interface Judgement {
  readonly level: Level
  readonly because?: StatedFact | undefined
  readonly missing?: FactId
  readonly assumed?: string
}

function leaf(
  rule: { readonly says: string; readonly decidedBy?: string },
  judge: (subject: Subject) => Judgement,
): CompiledRule {
  const decided = rule.decidedBy === undefined ? {} : { decidedBy: rule.decidedBy }
  const bare = states.map((state) => Object.freeze({ says: rule.says, state, ...decided }) as Condition)
  return (subject, trace) => {
    const { level, because, missing, assumed } = judge(subject)
    const condition = bare[level] as Condition
    trace.conditions.push(because?.words ? { ...condition, because: because.words } : condition)
    if (missing !== undefined) trace.missing.push(missing)
    if (assumed !== undefined) trace.assumptions.push(assumed)
    return level
  }
}
