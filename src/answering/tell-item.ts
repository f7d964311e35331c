import type { PolicyReference } from '../domain/answer.js'
import type { KnownItem } from '../domain/knowledge.js'
import type { BenefitVerdict, Condition, ItemVerdict } from '../domain/verdict.js'
import { bestOf, chooseBenefits, isOpen } from './choose-benefits.js'
import type { AssessedItem, Decided, Knowledge } from './composition.js'
import * as wording from './wording.js'

export interface ToldItem {
  /** With everything that helps; `short` leaves out quotation, notice and policy. */
  readonly text: string
  readonly short: string
  readonly clause: string
  readonly script: string
  readonly policies: readonly PolicyReference[]
}

const mostOpen = 2
/** A notice up to this many characters stays even in a short text. */
const shortNotice = 60

/** One item in plain Chinese: the verdict first, what it gives, what is open and who decides, every department. */
export function tellItem(item: KnownItem, { verdict }: AssessedItem, decided: Decided, knowledge: Knowledge): ToldItem {
  const { purpose, severalChildren, passages } = decided
  const name = wording.itemName(item.number, item.title)
  const named = purpose.kind === 'service' ? purpose.benefits : []
  const chosen = chooseBenefits(verdict, named)
  const clause = chosen[0]?.clause ?? item.content
  const who = severalChildren ? verdict.child : wording.theChild
  const policy = policyLine(item, passages, knowledge)
  const { lead, rest } = coreOf({ item, verdict, name, who, chosen, decided, knowledge })
  const departments = wording.responsible(item.departments)
  const refused = verdict.verdict === 'ineligible'
  const quote = refused ? '' : wording.quoted(clause)
  const notice = refused ? '' : (item.notice ?? '')
  return {
    text: lead + quote + rest + departments + notice + policy.text,
    short: lead + rest + departments + (notice.length <= shortNotice ? notice : ''),
    clause,
    script: wording.scriptLead[verdict.verdict](name) + sentences(saysOf(item, chosen).slice(0, 1)) + departments,
    policies: policy.references,
  }
}

interface Telling {
  readonly item: KnownItem
  readonly verdict: ItemVerdict
  readonly name: string
  readonly who: string
  readonly chosen: readonly BenefitVerdict[]
  readonly decided: Decided
  readonly knowledge: Knowledge
}

interface Core {
  readonly lead: string
  readonly rest: string
}

function coreOf(telling: Telling): Core {
  const { item, verdict, name, who, chosen } = telling
  switch (verdict.verdict) {
    case 'eligible':
      return {
        lead: wording.lead.eligible(who, name),
        rest: wording.gives(saysOf(item, chosen)) + openElsewhere(item, verdict),
      }
    case 'conditional':
      return conditional(telling)
    case 'need_info':
      return { lead: wording.lead.needInfo(name), rest: wording.mayGive(saysOf(item, chosen)) }
    case 'ineligible':
      return refusal(telling)
    default:
      return verdict.verdict satisfies never
  }
}

/** What a department has to decide, and what the benefit that was asked for lacks on top of that. */
function conditional({ item, verdict, name, who, chosen, decided }: Telling): Core {
  const open = [...verdict.gate, ...chosen.flatMap(({ conditions }) => conditions), ...bestOf(verdict)[0].conditions]
    .filter(({ state }) => state === 'open')
    .filter((condition, index, all) => all.findIndex(({ says }) => says === condition.says) === index)
  const decidedBy = open[0]?.decidedBy ?? wording.departmentList(item.departments)
  const suggestion = decided.whatIfs.find((entry) => entry.item === item.number && entry.changeable)
  const lacking = chosen.flatMap(({ conditions }) => conditions)
  const beside = chosen.some(isOpen) ? [] : bestOf(verdict).slice(0, 1)
  return {
    lead: wording.lead.conditional(who, name, decidedBy),
    rest:
      wording.mayGive(saysOf(item, chosen)) +
      wording.lacks(saysIn(lacking, 'violated'), saysIn(lacking, 'unknown')) +
      (beside.length > 0
        ? wording.besides(saysOf(item, beside))
        : wording.stillOpen(open.map(({ says }) => says).slice(0, mostOpen))) +
      (suggestion ? wording.whatIf(suggestion.says, suggestion.to) : ''),
  }
}

function refusal({ verdict, name, who, chosen, decided, knowledge }: Telling): Core {
  if (isRefusedByHukou(verdict)) return { lead: wording.lead.sameHukou(name), rest: wording.localChildren }
  const conditions = [...verdict.gate, ...chosen.flatMap((benefit) => benefit.conditions)]
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

/** What an eligible child still has to be found fit for: 托育, 生活补助 … */
function openElsewhere(item: KnownItem, { benefits }: ItemVerdict): string {
  const open = benefits.filter(({ verdict }) => verdict === 'conditional')
  const decidedBy = open.flatMap(({ conditions }) => conditions).find(({ state }) => state === 'open')?.decidedBy
  return decidedBy ? wording.openBeside(saysOf(item, open.slice(0, mostOpen)), decidedBy) : ''
}

const saysOf = (item: KnownItem, verdicts: readonly BenefitVerdict[]): readonly string[] =>
  verdicts.map(({ id }) => item.benefits.find((benefit) => benefit.id === id)?.says ?? '')

const saysIn = (conditions: readonly Condition[], wanted: Condition['state']): readonly string[] =>
  conditions.filter(({ state }) => state === wanted).map(({ says }) => says)

const sentences = (says: readonly string[]): string => says.map((say) => `${say}。`).join('')

function policyLine(item: KnownItem, passages: Decided['passages'], { policies }: Knowledge) {
  const notice = item.noticePolicy ? policies.get(item.noticePolicy) : undefined
  const best = passages.find(({ policy, items, sure }) => sure && policy !== undefined && items.includes(item.number))
  const policy = best?.policy ? policies.get(best.policy) : undefined
  const references: readonly PolicyReference[] = [notice, policy]
    .filter((known) => known !== undefined)
    .map(({ id, number, title }) => ({ id, number, title }))
  return { text: best && policy ? wording.policySays(policy.title, best.text) : '', references }
}
