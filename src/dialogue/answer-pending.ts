import type { NextQuestion } from '../domain/answer.js'
import { type FactId, factDefinitions } from '../domain/fact.js'
import { type Lexicon, parseFactValue } from '../domain/lexicon.js'
import type { FoundFact } from '../domain/understanding.js'

/** What a message means as a reply to the question that was just asked. */
export type Reply =
  | { readonly kind: 'fact'; readonly fact: FoundFact }
  | { readonly kind: 'item'; readonly item: number }
  | { readonly kind: 'unsure'; readonly fact: FactId }
  | { readonly kind: 'none' }

const longestBareReply = 12

/** An option's label or a bare yes or no; anything longer is read like any other message. */
export function readReply(text: string, pending: NextQuestion | undefined, { replies }: Lexicon): Reply {
  if (!pending) return { kind: 'none' }
  const option = pending.options.find(({ label, value }) => label === text || value === text)
  const { fact } = pending
  if (fact === 'item') return option ? { kind: 'item', item: Number(option.value) } : { kind: 'none' }
  const stated = (value: string): Reply => ({
    kind: 'fact',
    fact: { fact, value: parseFactValue(value), words: text },
  })
  if (option) return stated(option.value)
  if (text.length > longestBareReply) return { kind: 'none' }
  if (replies.unsure.test(text)) return { kind: 'unsure', fact }
  if (factDefinitions[fact].kind !== 'boolean') return { kind: 'none' }
  if (replies.no.test(text)) return stated('false')
  return replies.yes.test(text) ? stated('true') : { kind: 'none' }
}
