import type { FactId } from '../domain/fact.js'
import type { Purpose } from '../domain/purpose.js'
import type { DialogueState, Topic } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'
import { readReply } from './answer-pending.js'
import { mergeFacts } from './merge-facts.js'
import { type PurposeSources, resolvePurpose } from './resolve-purpose.js'

export interface Advanced {
  readonly state: DialogueState
  readonly purpose: Purpose
}

/**
 * Takes one understood message into the session. Pure: facts are merged, a reply to the pending question is read, and
 * the purpose is settled. `danger` was screened before all else, and wins.
 */
export function advanceSession(
  state: DialogueState,
  understanding: Understanding,
  danger: string | undefined,
  sources: PurposeSources,
): Advanced {
  const turn = state.turn + 1
  const reply = readReply(understanding.text, state.pending, sources.lexicon)
  const facts = reply.kind === 'fact' ? [...understanding.facts, reply.fact] : understanding.facts
  const asked = state.pending?.fact
  const replied = reply.kind !== 'none' || (asked !== undefined && facts.some(({ fact }) => fact === asked) && isShort(understanding))
  const purpose: Purpose =
    danger !== undefined
      ? { kind: 'crisis', danger }
      : reply.kind === 'item'
        ? { kind: 'service', items: [reply.item], benefits: [] }
        : resolvePurpose(understanding, state, replied, sources)
  const skipped: readonly FactId[] = reply.kind === 'unsure' ? [...state.skipped, reply.fact] : state.skipped
  const known = mergeFacts(state, facts, turn)
  return { purpose, state: { ...known, turn, skipped, topic: topicAfter(purpose, state.topic), pending: undefined } }
}

/** A reply that also asks for something by name is a question of its own. */
const isShort = ({ text, signals }: Understanding): boolean => text.length <= 20 && signals.names.length === 0

/** Thanks and side questions leave the topic as it was. */
function topicAfter(purpose: Purpose, earlier: Topic | undefined): Topic | undefined {
  switch (purpose.kind) {
    case 'service':
    case 'overview':
      return { kind: purpose.kind, items: purpose.items }
    case 'policy':
      return { kind: 'policy', items: [], policy: purpose.policy }
    default:
      return earlier
  }
}
