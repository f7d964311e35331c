import type { FactId, FactSheet } from '../domain/fact.js'
import { type Purpose, unnamedDanger } from '../domain/purpose.js'
import type { DialogueState, Topic } from '../domain/session.js'
import type { FoundFact, Understanding } from '../domain/understanding.js'
import { readReply } from './answer-pending.js'
import { mergeFacts } from './merge-facts.js'
import { type PurposeSources, resolvePurpose, type Situation } from './resolve-purpose.js'

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
  const { reply, known, situation } = situate(state, understanding, sources)
  const purpose: Purpose =
    danger !== undefined
      ? { kind: 'crisis', danger }
      : reply.kind === 'item'
        ? { kind: 'service', items: [reply.item], benefits: [], inherited: false }
        : resolvePurpose(understanding, situation, sources)
  const skipped: readonly FactId[] = reply.kind === 'unsure' ? [...state.skipped, reply.fact] : state.skipped
  const topic = topicAfter(purpose, state.topic)
  const visited = visitedAfter(state, topic)
  return { purpose, state: { ...known, turn: state.turn + 1, skipped, topic, visited, pending: undefined } }
}

/** What a message changes before its purpose is looked for: the reply that it is, and what is known then. */
export function situate(state: DialogueState, understanding: Understanding, sources: PurposeSources) {
  const reply = readReply(understanding.text, state.pending, sources.lexicon)
  const facts = [
    ...understanding.facts,
    ...(reply.kind === 'fact' ? [reply.fact] : []),
    ...granted(understanding, state.topic, sources),
  ]
  const asked = state.pending?.fact
  const replied =
    reply.kind !== 'none' ||
    (asked !== undefined && !understanding.signals.requests && facts.some(({ fact }) => fact === asked))
  const { children: labels, signals } = understanding
  const known = mergeFacts(state, facts, state.turn + 1, { labels, another: signals.anotherChild })
  const situation: Situation = { topic: state.topic, visited: state.visited ?? [], sheet: sheetOf(known), replied }
  return { reply, known, situation }
}

/** What is known of the child that is spoken of. */
export function sheetOf({
  household,
  children,
  activeChild,
}: Pick<DialogueState, 'household' | 'children' | 'activeChild'>): FactSheet {
  return { ...household, ...children.find(({ id }) => id === activeChild)?.facts }
}

/** 批下来了 says that what was spoken of has been granted, 还没批 that it has not. */
function granted(
  { text }: Understanding,
  topic: Topic | undefined,
  { items, lexicon }: PurposeSources,
): readonly FoundFact[] {
  const refused = lexicon.notGranted.exec(text)?.[0]
  const words = refused ?? lexicon.granted.exec(text)?.[0]
  if (words === undefined || topic?.kind !== 'service') return []
  return topic.items.flatMap((number) => {
    const fact = items.find((item) => item.number === number)?.grantedBy
    return fact === undefined ? [] : [{ fact, value: refused === undefined, words }]
  })
}

/** The latest few: nobody goes back further. */
const mostVisited = 6

function visitedAfter({ topic, visited = [] }: DialogueState, next: Topic | undefined): readonly number[] {
  if (topic?.kind !== 'service' || next?.items.join() === topic.items.join()) return visited
  const left = topic.items.filter((item) => !next?.items.includes(item))
  return [...visited.filter((item) => !left.includes(item)), ...left].slice(-mostVisited)
}

/** Thanks and a question back leave the topic as it was. */
function topicAfter(purpose: Purpose, earlier: Topic | undefined): Topic | undefined {
  switch (purpose.kind) {
    case 'service':
    case 'overview':
      return { kind: purpose.kind, items: purpose.items }
    case 'policy':
      return { kind: 'policy', items: [], policy: purpose.policy, term: purpose.term }
    case 'crisis':
      return purpose.danger === unnamedDanger ? earlier : { kind: 'crisis', items: [], danger: purpose.danger }
    case 'out_of_scope':
      return { kind: 'out_of_scope', items: purpose.about.length > 0 ? purpose.about : (earlier?.items ?? []) }
    default:
      return earlier
  }
}
