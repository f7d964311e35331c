import type { FactId, FactSheet } from '../domain/fact.js'
import type { Condition, ConditionState } from '../domain/verdict.js'
import { missingForRelation } from './hukou-relation.js'
import { judgeOf } from './judge-fact.js'
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

export interface CompiledRule {
  /** The level with what it follows from. */
  readonly trace: (subject: Subject, trace: Trace) => Level
  /** The level alone, at a fraction of the cost: for the many facts that are only supposed. */
  readonly level: (subject: Subject) => Level
}

/** Turns a rule into functions once, at start, so that a turn only calls them. */
export function compileRule(rule: Rule): CompiledRule {
  if ('all' in rule) return allOf(rule.all.map(compileRule))
  if ('any' in rule) return anyOf(rule.any.map(compileRule))
  if ('always' in rule) return leaf({ says: rule.always }, { level: () => 3 })
  if ('hukou' in rule) {
    return leaf(rule, {
      level: ({ relation }) => (relation === undefined ? 1 : rule.hukou.includes(relation) ? 3 : 0),
      because: 'hukou',
      missing: ({ sheet }) => missingForRelation(sheet),
    })
  }
  if ('open' in rule) {
    const { fact } = rule
    const isDenied = ({ sheet }: Subject) => fact !== undefined && sheet[fact]?.value === false
    return leaf(rule, { level: (subject) => (isDenied(subject) ? 0 : 2), because: fact })
  }
  const fact = 'range' in rule ? rule.range : rule.fact
  const judge = judgeOf(rule)
  const level = ({ sheet }: Subject): Level => {
    const stated = sheet[fact]
    return stated === undefined ? 1 : judge(stated)
  }
  return leaf(rule, { level, because: fact, missing: () => fact, assumed: rule.assume })
}

/** The worst part decides. Once one is violated, what its siblings miss or assume no longer matters. */
function allOf(parts: readonly CompiledRule[]): CompiledRule {
  return {
    trace: (subject, trace) => {
      const missing = trace.missing.length
      const assumptions = trace.assumptions.length
      let level: Level = 3
      for (const part of parts) level = Math.min(level, part.trace(subject, trace)) as Level
      if (level === 0) {
        trace.missing.length = missing
        trace.assumptions.length = assumptions
      }
      return level
    },
    level: (subject) => {
      let level: Level = 3
      for (const part of parts) level = Math.min(level, part.level(subject)) as Level
      return level
    },
  }
}

/** The best part decides, and only it stays in the trace: a trace is a proof, not a dump. */
function anyOf(parts: readonly CompiledRule[]): CompiledRule {
  return {
    trace: (subject, trace) => {
      const { conditions, missing, assumptions } = trace
      const [start, missingStart, assumptionsStart] = [conditions.length, missing.length, assumptions.length]
      let level: Level = 0
      for (const part of parts) {
        const [before, assumedBefore] = [conditions.length, assumptions.length]
        const own = part.trace(subject, trace)
        if (own < level) {
          conditions.length = before
          assumptions.length = assumedBefore
        } else if (own > level) {
          if (before > start) conditions.splice(start, before - start)
          if (assumedBefore > assumptionsStart) assumptions.splice(assumptionsStart, assumedBefore - assumptionsStart)
          level = own
        }
      }
      if (level === 3) missing.length = missingStart
      return level
    },
    level: (subject) => {
      let level: Level = 0
      for (const part of parts) level = Math.max(level, part.level(subject)) as Level
      return level
    },
  }
}

interface Judgement {
  readonly level: (subject: Subject) => Level
  /** The fact whose words a level other than unknown follows from. */
  readonly because?: FactId | undefined
  /** What to ask while the level is unknown. */
  readonly missing?: (subject: Subject) => FactId
  /** Said to the user where the unknown is taken for met. */
  readonly assumed?: string | undefined
}

function leaf(
  rule: { readonly says: string; readonly decidedBy?: string },
  { level: judge, because, missing, assumed }: Judgement,
): CompiledRule {
  const decided = rule.decidedBy === undefined ? {} : { decidedBy: rule.decidedBy }
  const bare = states.map((state) => Object.freeze({ says: rule.says, state, ...decided }) as Condition)
  const trace = (subject: Subject, { conditions, missing: asked, assumptions }: Trace): Level => {
    const level = judge(subject)
    if (level !== 1) {
      const words = because && subject.sheet[because]?.words
      const condition = bare[level] as Condition
      conditions.push(words ? { ...condition, because: words } : condition)
      return level
    }
    conditions.push(bare[assumed === undefined ? 1 : 3] as Condition)
    if (assumed !== undefined) assumptions.push(assumed)
    else if (missing !== undefined) asked.push(missing(subject))
    return assumed === undefined ? 1 : 3
  }
  const level = (subject: Subject): Level => {
    const own = judge(subject)
    return own === 1 && assumed !== undefined ? 3 : own
  }
  return { trace, level }
}
