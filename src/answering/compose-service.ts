import type { Citation, KnownFact, PolicyReference } from '../domain/answer.js'
import { citationOf } from './citation-of.js'
import { composeWorkOrders } from './compose-work-orders.js'
import type { Composed, Decided, Knowledge } from './composition.js'
import { type ToldItem, tellItem } from './tell-item.js'
import * as wording from './wording.js'

/** A one-item answer stays below this, so that it can be read on a phone and told in one breath. */
const mostCharacters = 220
const mostAssumptions = 2

/** An answer with a verdict for every item asked for. */
export function composeService(
  decided: Decided & { readonly purpose: { readonly kind: 'service' } },
  knowledge: Knowledge,
): Composed {
  const { assessed, question, purpose, alternatives, facts, asIf } = decided
  const parts = assessed.flatMap((one) => {
    const item = knowledge.items.get(one.verdict.item)
    return item ? [{ item, told: tellItem(item, one, decided, knowledge) }] : []
  })
  const assumptions = [...new Set([...takenForGranted(facts), ...assessed.flatMap((one) => one.assumptions)])]
  const assumed = assumptions.length > 0 ? wording.assumed(assumptions.slice(0, mostAssumptions)) : ''
  const told = parts.map((part) => part.told)
  const { noSuchItem } = purpose
  const missing = noSuchItem === undefined ? '' : wording.alsoNoSuchItem(noSuchItem, knowledge.items.size)
  const ending = assumed + (question?.text ?? '')
  const { opening, bodies } = bodiesOf(told, ending)
  const lead = (asIf.length > 0 ? wording.asIf(asIf) : '') + missing + opening
  return {
    text: lead + bodies.join('') + ending,
    ending,
    parts: bodies,
    citations: [
      ...parts.map(({ item, told: { clause } }) => citationOf(item, 'primary', clause)),
      ...related(alternatives, purpose.items, knowledge),
    ],
    policies: distinctPolicies(told.flatMap(({ policies }) => policies)),
    hotlines: [],
    assumptions,
    question,
    script: told.map(({ script }) => script).join('') + (question?.text ?? ''),
    workOrders: parts.flatMap(({ item }) => composeWorkOrders(item, facts)),
  }
}

/** Leaves out what is nice to know where the answer would grow too long. */
function bodiesOf(told: readonly ToldItem[], ending: string) {
  const [only] = told
  if (told.length > 1 || !only) {
    const bodies = told.map(({ short }, index) => wording.oneNeed(index + 1, short))
    return { opening: wording.severalNeeds(told.length), bodies }
  }
  return { opening: '', bodies: [only.text.length + ending.length <= mostCharacters ? only.text : only.short] }
}

/** A 户籍 that was only hinted at is told back, so that it can be corrected. */
function takenForGranted(facts: readonly KnownFact[]): readonly string[] {
  const hukou = facts.find(({ fact }) => fact === 'hukou')
  if (hukou?.value !== 'outside' || hukou.turn === 0 || /户|籍/.test(hukou.words)) return []
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

function distinctPolicies(policies: readonly PolicyReference[]): readonly PolicyReference[] {
  return [...new Map(policies.map((policy) => [policy.id, policy])).values()]
}
