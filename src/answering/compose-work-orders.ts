import type { KnownFact, WorkOrder } from '../domain/answer.js'
import type { KnownItem } from '../domain/knowledge.js'
import * as wording from './wording.js'

const mostWords = 6

/** One slip a duty, so that the share of 常住地 and 户籍地 is told right; nothing that the caller did not say. */
export function composeWorkOrders(item: KnownItem, facts: readonly KnownFact[]): readonly WorkOrder[] {
  const name = wording.itemName(item.number, item.title)
  const said = [...new Set(facts.map(({ words }) => words).filter((words) => words !== ''))].slice(0, mostWords)
  const shared = item.departments.length > 1 ? wording.sharedDuty : ''
  return item.duties.map(({ department, role, does }) => ({
    department,
    role,
    text: wording.workOrder(name, does, wording.knownFacts(said) + shared),
  }))
}
