import type { NextQuestion } from '../domain/answer.js'
import type { Purpose } from '../domain/purpose.js'
import { composeCrisis } from './compose-crisis.js'
import { composeOverview } from './compose-overview.js'
import { composePolicy } from './compose-policy.js'
import { composeService } from './compose-service.js'
import { type Composed, type Decided, type Knowledge, nothingCited } from './composition.js'
import { hotlinesOf } from './hotlines-of.js'
import * as wording from './wording.js'

/** Puts what was decided into plain Chinese. Decides nothing itself. */
export function composeAnswer(decided: Decided, knowledge: Knowledge): Composed {
  const { purpose } = decided
  switch (purpose.kind) {
    case 'service':
      return composeService({ ...decided, purpose }, knowledge)
    case 'overview':
      return composeOverview(purpose, knowledge)
    case 'policy':
      return composePolicy({ ...decided, purpose }, knowledge)
    case 'crisis':
      return composeCrisis(purpose.danger, knowledge)
    case 'clarify':
      return composeClarify(purpose, decided, knowledge)
    case 'out_of_scope':
      return { ...plain(outOfScopeText(purpose, knowledge)), hotlines: hotlinesOf(['12345'], knowledge) }
    case 'smalltalk':
      return plain(wording.smalltalk[purpose.manner] ?? wording.smalltalk.greeting ?? '')
    default:
      return purpose satisfies never
  }
}

const plain = (text: string): Composed => ({ ...nothingCited, text, script: text })

function composeClarify(
  { candidates }: Extract<Purpose, { kind: 'clarify' }>,
  { facts }: Decided,
  { items }: Knowledge,
): Composed {
  const text = facts.length > 0 ? wording.clarifyKnown : wording.clarify
  const options = candidates.flatMap((number) => {
    const item = items.get(number)
    return item ? [{ label: item.short, value: String(number) }] : []
  })
  const question: NextQuestion = { fact: 'item', text, options }
  return { ...plain(text), question }
}

function outOfScopeText(
  { matter, elsewhere, noSuchItem }: Extract<Purpose, { kind: 'out_of_scope' }>,
  { items }: Knowledge,
): string {
  if (noSuchItem !== undefined) return wording.noSuchItem(noSuchItem, items.size)
  return elsewhere ? wording.elsewhere : wording.outOfScope(matter)
}
