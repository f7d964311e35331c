import type { FactId, FactSheet } from '../domain/fact.js'
import { type BenefitVerdict, type ItemVerdict, type VerdictKind, verdictKinds } from '../domain/verdict.js'
import { type CompiledRule, compileRule, type Level, type Subject, type Trace } from './compile-rule.js'
import { deriveFacts } from './derive-facts.js'
import { factsOfRule } from './facts-of-rule.js'
import { hukouRelation } from './hukou-relation.js'
import type { GateRules, ItemRules, RuleBook } from './rule.js'

/** A verdict with what was taken for granted to reach it, in words. */
export interface Assessment {
  readonly verdict: ItemVerdict
  readonly assumptions: readonly string[]
}

export interface Assess {
  /** Verdicts for one child. `items` limits the work to some items; all of them by default. */
  (child: string, stated: FactSheet, items?: readonly number[]): readonly Assessment[]
  /** The kinds of verdict alone, in the order of `items`, which the rules must have. */
  readonly kinds: (stated: FactSheet, items: readonly number[]) => readonly VerdictKind[]
  /** Whether the rules of any of these items ask for the fact. */
  readonly asksFor: (fact: FactId, items: readonly number[]) => boolean
}

/**
 * Compiles the rules once. The result is pure: the same facts give the same bytes.
 * A verdict is the worse of the gate's and the item's, an item's the best of its benefits' (semantics.md §2).
 */
export function createAssess(rules: RuleBook): Assess {
  const gateOf = createGates(rules.gate)
  const compiled = rules.items.map((item) => compileItem(item, gateOf(item)))
  const byNumber = new Map(compiled.map((item) => [item.number, item]))
  const facts = new Map(rules.items.map((item) => [item.item, factsOfItem(item, rules.gate)]))
  const assess = (child: string, stated: FactSheet, items?: readonly number[]) => {
    const subject = subjectOf(stated)
    const judgeGate = createJudgeGate(subject)
    const asked = items === undefined ? compiled : compiled.filter((item) => items.includes(item.number))
    return asked.map((item) => item.assess(child, subject, judgeGate))
  }
  return Object.assign(assess, {
    kinds: (stated: FactSheet, items: readonly number[]) => {
      const subject = subjectOf(stated)
      return items.flatMap((item) => byNumber.get(item)?.kind(subject) ?? [])
    },
    asksFor: (fact: FactId, items: readonly number[]) => items.some((item) => facts.get(item)?.has(fact)),
  })
}

function subjectOf(stated: FactSheet): Subject {
  const sheet = deriveFacts(stated)
  return { sheet, relation: hukouRelation(sheet) }
}

function factsOfItem({ ageLimit, adultsWhen, requires, benefits }: ItemRules, gate: GateRules): ReadonlySet<FactId> {
  const rules = [gate.residence, gate.age[ageLimit], adultsWhen, requires, ...benefits.map(({ when }) => when)]
  return new Set(rules.flatMap((rule) => (rule ? factsOfRule(rule) : [])))
}

/** Items of the same age limit share a gate, so that one assessment judges it once for all of them. */
function createGates({ residence, age }: GateRules): (item: ItemRules) => CompiledRule {
  const plain = { any: compileRule({ all: [residence, age.any] }), own: compileRule({ all: [residence, age.own] }) }
  return ({ ageLimit, adultsWhen }) =>
    adultsWhen ? compileRule({ all: [residence, { any: [age[ageLimit], adultsWhen] }] }) : plain[ageLimit]
}

interface GateTrace extends Trace {
  readonly level: Level
}
type JudgeGate = (gate: CompiledRule) => GateTrace

function createJudgeGate(subject: Subject): JudgeGate {
  const judged = new Map<CompiledRule, GateTrace>()
  return (gate) => {
    const known = judged.get(gate)
    if (known !== undefined) return known
    const trace: Trace = { conditions: [], missing: [], assumptions: [] }
    const made = { level: gate.trace(subject, trace), ...trace }
    judged.set(gate, made)
    return made
  }
}

interface CompiledItem {
  readonly number: number
  readonly assess: (child: string, subject: Subject, judgeGate: JudgeGate) => Assessment
  readonly kind: (subject: Subject) => VerdictKind
}

function compileItem(rules: ItemRules, gate: CompiledRule): CompiledItem {
  const requires = rules.requires && compileRule(rules.requires)
  const benefits = rules.benefits.map(({ id, clause, when }) => ({ id, clause, when: compileRule(when) }))

  const assess = (child: string, subject: Subject, judgeGate: JudgeGate): Assessment => {
    const ofGate = judgeGate(gate)
    const missing = ofGate.missing.slice()
    const assumptions = ofGate.assumptions.slice()
    const required: Trace = { conditions: [], missing, assumptions }
    const requiredLevel = requires ? requires.trace(subject, required) : 3
    const beforeBenefits = missing.length
    let best: number = 0
    const verdicts = benefits.map(({ id, clause, when }): BenefitVerdict => {
      const conditions = required.conditions.slice()
      const level = Math.min(requiredLevel, when.trace(subject, { conditions, missing, assumptions })) as Level
      best = Math.max(best, level)
      return { id, verdict: kindOf(level), clause, conditions }
    })
    if (best === 3 || requiredLevel === 0) missing.length = beforeBenefits
    const level = Math.min(ofGate.level, best) as Level
    const settled = level === 0 || level === 3
    return {
      verdict: {
        item: rules.item,
        verdict: kindOf(level),
        missing: settled ? [] : distinct(missing),
        child,
        gate: ofGate.conditions,
        benefits: verdicts,
      },
      assumptions: level === 0 ? [] : distinct(assumptions),
    }
  }
  const kind = (subject: Subject): VerdictKind => {
    const most = Math.min(gate.level(subject), requires ? requires.level(subject) : 3)
    let best: number = 0
    for (const { when } of benefits) best = Math.max(best, when.level(subject))
    return kindOf(Math.min(most, best) as Level)
  }
  return { number: rules.item, assess, kind }
}

const kindOf = (level: Level): VerdictKind => verdictKinds[level] as VerdictKind

function distinct<One>(ones: readonly One[]): readonly One[] {
  return ones.length < 2 ? ones : [...new Set(ones)]
}
