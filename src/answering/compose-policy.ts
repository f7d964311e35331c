import type { Citation, PolicyReference } from '../domain/answer.js'
import { type KnownPolicy, type KnownTerm, mayGround } from '../domain/knowledge.js'
import { citationOf } from './citation-of.js'
import { type Composed, type Decided, type Knowledge, nothingCited } from './composition.js'
import * as wording from './wording.js'

type PolicyDecided = Decided & {
  readonly purpose: {
    readonly kind: 'policy'
    readonly policy?: string | undefined
    readonly term?: string | undefined
  }
}

const mostFacts = 3
const mostRelated = 4

/** What a document or a term is, from facts that may ground an answer; what is not known is said to be so. */
export function composePolicy(decided: PolicyDecided, knowledge: Knowledge): Composed {
  const term = termOf(decided, knowledge)
  if (term) return tellTerm(term, knowledge)
  const policy = policyOf(decided, knowledge)
  if (policy) return tellPolicy(policy, decided, knowledge)
  return { ...nothingCited, text: wording.policyUnknown, script: wording.policyUnknown }
}

function termOf({ purpose, passages }: PolicyDecided, { terms }: Knowledge): KnownTerm | undefined {
  if (purpose.term !== undefined) return terms.find(({ term }) => term === purpose.term)
  if (purpose.policy !== undefined) return undefined
  const best = passages.find(({ sure }) => sure)
  return best?.term === undefined ? undefined : terms.find(({ term }) => term === best.term)
}

function policyOf({ purpose, passages }: PolicyDecided, { policies }: Knowledge): KnownPolicy | undefined {
  const id = purpose.policy ?? passages.find(({ sure, policy }) => sure && policy !== undefined)?.policy
  return id === undefined ? undefined : policies.get(id)
}

function tellTerm({ term, says, basis, items }: KnownTerm, knowledge: Knowledge): Composed {
  const policies = basis.flatMap((id) => knowledge.policies.get(id) ?? [])
  const sources = policies.map(({ title, number }) => wording.basisOf(title, number)).join('、')
  const text = wording.termSays(term, says) + (sources ? `依据：${sources}。` : '') + usedIn(items)
  return {
    ...nothingCited,
    text,
    script: wording.termSays(term, says),
    policies: policies.map(referenceOf),
    citations: relatedOf(items, knowledge),
  }
}

function tellPolicy(policy: KnownPolicy, { passages }: PolicyDecided, knowledge: Knowledge): Composed {
  const { title, number, issuer, status, replacedBy, unknown, facts, items } = policy
  const grounded = facts.filter(mayGround)
  const retrieved = passages.filter((passage) => passage.policy === policy.id).map(({ text }) => text)
  const told = [...new Set([...retrieved, ...grounded.map(({ says }) => says)])].slice(0, mostFacts)
  const successor = status === 'replaced' && replacedBy ? knowledge.policies.get(replacedBy) : undefined
  const text = [
    wording.documentLead(wording.basisOf(title, number), issuer),
    ...(successor ? [wording.replacedBy(successor.title)] : []),
    ...told,
    ...(unknown.length > 0 ? [wording.notVerified(unknown.slice(0, 2))] : []),
    usedIn(items),
  ].join('')
  return {
    ...nothingCited,
    text,
    script: wording.documentLead(wording.basisOf(title, number), issuer) + told.slice(0, 1).join(''),
    policies: [policy, ...(successor ? [successor] : [])].map(referenceOf),
    citations: relatedOf(items, knowledge),
  }
}

const referenceOf = ({ id, number, title }: KnownPolicy): PolicyReference => ({ id, number, title })

/** Terms of the whole list (流动儿童) belong to no item in particular. */
function usedIn(items: readonly number[]): string {
  return items.length > 0 && items.length <= mostRelated ? wording.usedIn(items) : ''
}

function relatedOf(items: readonly number[], knowledge: Knowledge): readonly Citation[] {
  if (items.length > mostRelated) return []
  return items.flatMap((number) => {
    const item = knowledge.items.get(number)
    return item ? [citationOf(item, 'related')] : []
  })
}
