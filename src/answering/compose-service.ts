import type { Citation, PolicyReference } from '../domain/answer.js'
import type { KnownItem } from '../domain/knowledge.js'
import type { BenefitVerdict, Condition, ItemVerdict } from '../domain/verdict.js'
import { citationOf } from './citation-of.js'
import { composeWorkOrders } from './compose-work-orders.js'
import type { AssessedItem, Composed, Decided, Knowledge } from './composition.js'
import * as wording from './wording.js'

type ServiceDecided = Decided & { readonly purpose: { readonly kind: 'service' } }

const mostTold = 2
/** A one-item answer stays below this, so that it can be read on a phone and told in one breath. */
const mostCharacters = 220

/** An answer with a verdict for every item asked for. */
export function composeService(decided: ServiceDecided, knowledge: Knowledge): Composed {
  const { assessed, question, purpose, alternatives } = decided
  const parts = assessed.flatMap((one) => {
    const item = knowledge.items.get(one.verdict.item)
    return item ? [{ item, told: tellItem(item, one, decided, knowledge) }] : []
  })
  const single = parts.length === 1
  const assumptions = [...new Set([...takenForGranted(decided), ...assessed.flatMap((one) => one.assumptions)])]
  const body = single
    ? (parts[0]?.told.text ?? '')
    : wording.severalNeeds(parts.length) + parts.map(({ told }, index) => `(${index + 1})${told.text}`).join('')
  const ending = [
    told(assumptions) && single ? wording.assumed(assumptions.slice(0, 2)) : '',
    question ? question.text : '',
  ]
  const text = [fitted(body, parts, single, ending.join('').length), ...ending].join('')
  return {
    text,
    citations: [
      ...parts.map(({ item, told: { clause } }) => citationOf(item, 'primary', clause)),
      ...related(alternatives, purpose.items, knowledge),
    ],
    policies: distinctPolicies(parts.flatMap(({ told }) => told.policies)),
    hotlines: [],
    assumptions,
    question,
    script: script(parts, question?.text),
    workOrders: parts.flatMap(({ item }) => composeWorkOrders(item, decided.facts)),
  }
}

interface ToldItem {
  /** With everything that helps; `short` leaves out quotation, notice and policy. */
  readonly text: string
  readonly short: string
  readonly clause: string
  readonly script: string
  readonly policies: readonly PolicyReference[]
}

function tellItem(item: KnownItem, one: AssessedItem, decided: ServiceDecided, knowledge: Knowledge): ToldItem {
  const { verdict } = one
  const name = wording.itemName(item.number, item.title)
  const chosen = chooseBenefits(verdict, decided.purpose.benefits)
  const says = chosen.map(({ id }) => item.benefits.find((benefit) => benefit.id === id)?.says ?? '')
  const clause = chosen[0]?.clause ?? item.content
  const who = decided.severalChildren ? verdict.child : '孩子'
  const policy = policyLine(item, decided, knowledge)
  const core = coreOf(item, verdict, name, who, chosen, says, decided, knowledge)
  const departments = wording.responsible(item.departments)
  const quote = verdict.verdict === 'ineligible' ? '' : wording.quoted(clause)
  const notice = item.notice && verdict.verdict !== 'ineligible' ? item.notice : ''
  return {
    text: core.lead + quote + core.rest + departments + notice + policy.text,
    short: core.lead + core.rest + departments + (quote.length + notice.length < 60 ? notice : ''),
    clause,
    script:
      wording.scriptLead[verdict.verdict](name) +
      says
        .slice(0, 1)
        .map((say) => `${say}。`)
        .join('') +
      departments,
    policies: policy.references,
  }
}

interface Core {
  readonly lead: string
  readonly rest: string
}

function coreOf(
  item: KnownItem,
  verdict: ItemVerdict,
  name: string,
  who: string,
  chosen: readonly BenefitVerdict[],
  says: readonly string[],
  decided: ServiceDecided,
  knowledge: Knowledge,
): Core {
  const conditions = [...verdict.gate, ...chosen.flatMap((benefit) => benefit.conditions)]
  switch (verdict.verdict) {
    case 'eligible':
      return { lead: wording.lead.eligible(who, name), rest: wording.gives(says) + openElsewhere(item, verdict) }
    case 'conditional': {
      const open = conditions.filter(({ state }) => state === 'open')
      const decidedBy = open[0]?.decidedBy ?? wording.departmentList(item.departments)
      const suggestion = decided.whatIfs.find((entry) => entry.item === item.number)
      return {
        lead: wording.lead.conditional(who, name, decidedBy),
        rest:
          wording.mayGive(says) +
          wording.stillOpen([...new Set(open.map((condition) => condition.says))].slice(0, mostTold), decidedBy) +
          (suggestion ? wording.whatIf(suggestion.says, suggestion.to) : ''),
      }
    }
    case 'need_info':
      return { lead: wording.lead.needInfo(name), rest: wording.mayGive(says) }
    case 'ineligible':
      return refused(verdict, conditions, name, who, decided, knowledge)
    default:
      return verdict.verdict satisfies never
  }
}

function refused(
  verdict: ItemVerdict,
  conditions: readonly Condition[],
  name: string,
  who: string,
  decided: ServiceDecided,
  knowledge: Knowledge,
): Core {
  if (isRefusedByHukou(verdict)) return { lead: wording.lead.sameHukou(name), rest: wording.localChildren }
  const broken = conditions.find(({ state }) => state === 'violated')
  const others = decided.alternatives.flatMap((number) => {
    const other = knowledge.items.get(number)
    return other ? [wording.itemName(number, other.title)] : []
  })
  return {
    lead: wording.lead.ineligible(who, name),
    rest:
      (broken ? wording.violated(broken.says, broken.because) : '') +
      (others.length > 0 ? wording.insteadLook(others) : '') +
      wording.notTheEnd,
  }
}

/** A condition on 户籍 stays violated in the gate only where 户籍 is that of the residence. */
function isRefusedByHukou({ gate }: ItemVerdict): boolean {
  return gate.some(({ state, says }) => state === 'violated' && says.includes('户籍'))
}

/** The benefits that were named, else the best ones; at most two, best first. */
function chooseBenefits({ item, benefits, verdict }: ItemVerdict, named: readonly string[]): readonly BenefitVerdict[] {
  const asked = benefits.filter(({ id }) => named.includes(`${item}:${id}`))
  const best = benefits.filter((benefit) => benefit.verdict === verdict)
  if (verdict === 'eligible') {
    const askedAndMet = asked.filter((benefit) => benefit.verdict === 'eligible')
    return (askedAndMet.length > 0 ? askedAndMet : best).slice(0, mostTold)
  }
  const chosen = asked.length > 0 ? asked : best.length > 0 ? best : benefits
  return chosen.slice(0, mostTold)
}

/** What an eligible child still has to be found fit for: 托育, 生活补助 … */
function openElsewhere(item: KnownItem, { benefits }: ItemVerdict): string {
  const open = benefits.filter(({ verdict }) => verdict === 'conditional')
  const says = open.map(({ id }) => item.benefits.find((benefit) => benefit.id === id)?.says ?? '').slice(0, mostTold)
  const decidedBy = open.flatMap(({ conditions }) => conditions).find(({ state }) => state === 'open')?.decidedBy
  return says.length > 0 && decidedBy ? `${says.join('；')}，由${decidedBy}认定。` : ''
}

function policyLine(
  item: KnownItem,
  { passages }: ServiceDecided,
  { policies }: Knowledge,
): { readonly text: string; readonly references: readonly PolicyReference[] } {
  const notice = item.noticePolicy ? policies.get(item.noticePolicy) : undefined
  const best = passages.find(({ policy, items, sure }) => sure && policy !== undefined && items.includes(item.number))
  const policy = best?.policy ? policies.get(best.policy) : undefined
  const references = [notice, policy]
    .filter((known) => known !== undefined)
    .map(({ id, number, title }) => ({ id, number, title }))
  return { text: best && policy ? wording.policySays(policy.title, best.text) : '', references }
}

/** Leaves out what is nice to know where a one-item answer would grow too long. */
function fitted(
  body: string,
  parts: readonly { readonly told: ToldItem }[],
  single: boolean,
  endingLength: number,
): string {
  if (!single)
    return (
      wording.severalNeeds(parts.length) +
      parts.map(({ told: { short } }, index) => `（${index + 1}）${short}`).join('')
    )
  return body.length + endingLength <= mostCharacters ? body : (parts[0]?.told.short ?? body)
}

const told = (assumptions: readonly string[]): boolean => assumptions.length > 0

/** A 户籍 that was only hinted at is told back, so that it can be corrected. */
function takenForGranted({ facts }: ServiceDecided): readonly string[] {
  const hukou = facts.find(({ fact }) => fact === 'hukou')
  if (hukou?.value !== 'outside' || hukou.turn === 0 || /户口|户籍|籍/.test(hukou.words)) return []
  return [wording.hukouTaken(hukou.words)]
}

function related(
  alternatives: readonly number[],
  primary: readonly number[],
  { items }: Knowledge,
): readonly Citation[] {
  return alternatives
    .filter((number) => !primary.includes(number))
    .flatMap((number) => {
      const item = items.get(number)
      return item ? [citationOf(item, 'related')] : []
    })
}

function script(parts: readonly { readonly told: ToldItem }[], question: string | undefined): string {
  return parts.map(({ told: { script: said } }) => said).join('') + (question ?? '')
}

function distinctPolicies(policies: readonly PolicyReference[]): readonly PolicyReference[] {
  return [...new Map(policies.map((policy) => [policy.id, policy])).values()]
}
