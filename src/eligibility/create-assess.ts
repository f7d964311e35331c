import type { FactId, FactSheet } from '../domain/fact.js'
import {
  type BenefitVerdict,
  type Condition,
  type ItemVerdict,
  type VerdictKind,
  verdictKinds,
} from '../domain/verdict.js'
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
  /** Whether the rules of any of these items ask for the fact. */
  readonly asksFor: (fact: FactId, items: readonly number[]) => boolean
}

/**
 * Compiles the rules once. The result is pure: the same facts give the same bytes.
 * A verdict is the worse of the gate's and the item's, an item's the best of its benefits' (semantics.md §2).
 */
export function createAssess(rules: RuleBook): Assess {
  const compiled = rules.items.map((item) => compileItem(item, rules.gate))
  const facts = new Map(rules.items.map((item) => [item.item, factsOfItem(item, rules.gate)]))
  const assess = (child: string, stated: FactSheet, items?: readonly number[]) => {
    const sheet = deriveFacts(stated)
    const subject: Subject = { sheet, relation: hukouRelation(sheet) }
    const asked = items === undefined ? compiled : compiled.filter((item) => items.includes(item.number))
    return asked.map((item) => item.assess(child, subject))
  }
  return Object.assign(assess, {
    asksFor: (fact: FactId, items: readonly number[]) => items.some((item) => facts.get(item)?.has(fact)),
  })
}

function factsOfItem({ ageLimit, adultsWhen, requires, benefits }: ItemRules, gate: GateRules): ReadonlySet<FactId> {
  const rules = [gate.residence, gate.age[ageLimit], adultsWhen, requires, ...benefits.map(({ when }) => when)]
  return new Set(rules.flatMap((rule) => (rule ? factsOfRule(rule) : [])))
}

interface CompiledItem {
  readonly number: number
  readonly assess: (child: string, subject: Subject) => Assessment
}

function compileItem(rules: ItemRules, gateRules: GateRules): CompiledItem {
  const gateAge = gateRules.age[rules.ageLimit]
  const age = rules.adultsWhen ? { any: [gateAge, rules.adultsWhen] } : gateAge
  const gate = compileRule({ all: [gateRules.residence, age] })
  const requires = rules.requires && compileRule(rules.requires)
  const benefits = rules.benefits.map(({ id, clause, when }) => ({ id, clause, when: compileRule(when) }))

  const assess = (child: string, subject: Subject): Assessment => {
    const trace: Trace = { conditions: [], missing: [], assumptions: [] }
    const gateLevel = gate(subject, trace)
    const gateConditions = trace.conditions.splice(0)
    const requiredLevel = requires ? requires(subject, trace) : 3
    const required = trace.conditions.splice(0)
    const beforeBenefits = trace.missing.length
    const verdicts = benefits.map((benefit) => judgeBenefit(benefit, subject, trace, requiredLevel, required))
    const best = Math.max(...verdicts.map(({ level }) => level)) as Level
    if (best === 3 || requiredLevel === 0) trace.missing.length = beforeBenefits
    const level = Math.min(gateLevel, best) as Level
    const settled = level === 0 || level === 3
    return {
      verdict: {
        item: rules.item,
        verdict: verdictKinds[level] as VerdictKind,
        missing: settled ? [] : distinct(trace.missing),
        child,
        gate: gateConditions,
        benefits: verdicts.map(({ verdict }) => verdict),
      },
      assumptions: level === 0 ? [] : [...new Set(trace.assumptions)],
    }
  }
  return { number: rules.item, assess }
}

function judgeBenefit(
  benefit: { readonly id: string; readonly clause: string; readonly when: CompiledRule },
  subject: Subject,
  trace: Trace,
  requiredLevel: Level,
  required: readonly Condition[],
): { readonly level: Level; readonly verdict: BenefitVerdict } {
  const own = benefit.when(subject, trace)
  const level = Math.min(requiredLevel, own) as Level
  const conditions = [...required, ...trace.conditions.splice(0)]
  const { id, clause } = benefit
  return { level, verdict: { id, verdict: verdictKinds[level] as VerdictKind, clause, conditions } }
}

function distinct(facts: readonly FactId[]): readonly FactId[] {
  return facts.length < 2 ? facts : [...new Set(facts)]
}
