import type { WorkOrder } from '../domain/answer.js'
import { citationOf } from './citation-of.js'
import { type Composed, type Knowledge, nothingCited } from './composition.js'
import { hotlinesOf } from './hotlines-of.js'
import * as wording from './wording.js'

/** Numbers to dial, the first ones first; the order is the answer. */
const numbersOf: { readonly [danger: string]: readonly string[] } = {
  self_harm: ['110', '120', '12356', '12355', '12345'],
  medical: ['120', '110', '12345'],
  default: ['110', '120', '12345', '12355', '12356'],
}

/** Items that may help once the danger is over. */
const relatedOf: { readonly [danger: string]: readonly number[] } = {
  self_harm: [17],
  sexual: [17],
  violence: [17],
  bullying: [17],
  abandoned: [16],
  begging: [16],
  missing: [16],
}

/** Harm done by others: who works with children has to report it. */
const reportable: ReadonlySet<string> = new Set(['sexual', 'violence', 'bullying', 'abandoned', 'abducted', 'begging'])

const reportTo = ['市公安局', '市民政局', '市教育局'] as const

/** Emergency numbers before anything else. Says nothing of eligibility. */
export function composeCrisis(danger: string, knowledge: Knowledge): Composed {
  const numbers = numbersOf[danger] ?? numbersOf.default ?? []
  const hotlines = hotlinesOf(numbers, knowledge)
  const lead = wording.crisisLead[danger as keyof typeof wording.crisisLead] ?? wording.crisisLead.default
  const next = wording.crisisNext[danger] ?? wording.crisisNext.default ?? ''
  const citations = (relatedOf[danger] ?? []).flatMap((number) => {
    const item = knowledge.items.get(number)
    return item ? [citationOf(item, 'related')] : []
  })
  const workOrders = reportTo.map(
    (department): WorkOrder => ({ department, role: '受理', text: wording.crisisOperator }),
  )
  return {
    ...nothingCited,
    text: lead + next + (reportable.has(danger) ? wording.dutyToReport : ''),
    script: lead,
    hotlines,
    citations,
    workOrders,
  }
}
