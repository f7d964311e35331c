import type { AnswerKind } from '../domain/answer.js'
import type { KnownItem } from '../domain/knowledge.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { Purpose } from '../domain/purpose.js'
import type { DialogueState, Topic } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'
import { findSet, wholeList } from './find-set.js'

/** Below this, no item is likely enough to be answered; the likeliest are offered instead. */
const leastForItem = 0.12
/** How much likelier an item is when the last turn was about it; none after 再问个别的. */
const topicBoost = 6
/** A message of bare facts leaves the topic only for something this sure. */
const sureSwitch = 0.8
const mostCandidates = 3

export interface PurposeSources {
  readonly items: readonly KnownItem[]
  readonly lexicon: Lexicon
}

/** What the turn is for. `replied`: the message answers the question that was asked. */
export function resolvePurpose(
  understanding: Understanding,
  state: DialogueState,
  replied: boolean,
  { items, lexicon }: PurposeSources,
): Purpose {
  const { signals, ranked } = understanding
  const topic = signals.switchesTopic ? undefined : state.topic
  const service = (numbers: readonly number[]): Purpose => ({
    kind: 'service',
    items: numbers,
    benefits: signals.names.filter(({ item }) => numbers.includes(item)).map(({ item, benefit }) => `${item}:${benefit}`),
  })
  const missing = signals.itemNumbers.find((number) => !items.some((item) => item.number === number))
  if (missing !== undefined) return { kind: 'out_of_scope', elsewhere: false, noSuchItem: missing }
  if (signals.itemNumbers.length > 0) return service([...new Set(signals.itemNumbers)])

  const kind = likeliestKind(understanding)
  if (topic && continues(understanding, topic, replied, kind)) return continued(understanding, topic, service, items, lexicon)
  switch (kind) {
    case 'service':
      return serviceOrClarify(understanding, topic, service)
    case 'overview':
      return { kind, ...(findSet(understanding, items, lexicon) ?? wholeList(items)) }
    case 'policy':
      return { kind, policy: signals.policy, term: signals.term }
    case 'out_of_scope':
      return { kind, matter: signals.matter, elsewhere: signals.elsewhere }
    case 'smalltalk':
      return { kind, manner: signals.smalltalk ?? 'greeting' }
    case 'clarify':
    case 'crisis':
      return clarify(ranked)
    default:
      return kind satisfies never
  }
}

function likeliestKind({ ranked, signals }: Understanding): AnswerKind {
  if (signals.smalltalk !== undefined) return 'smalltalk'
  const scores = new Map<AnswerKind, number>()
  for (const { intent, score } of ranked) {
    const kind = typeof intent === 'number' ? 'service' : intent
    scores.set(kind, (scores.get(kind) ?? 0) + score)
  }
  // Danger has been screened already: what is left of its share goes to nobody.
  scores.delete('crisis')
  return [...scores].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

/** Whether the message goes on with the topic: an answer, bare facts, or too little to stand alone. */
function continues(
  { ranked, signals, facts }: Understanding,
  topic: Topic,
  replied: boolean,
  kind: AnswerKind,
): boolean {
  if (kind === 'smalltalk' && !replied) return false
  if (replied) return true
  if (topic.kind === 'overview') return kind !== 'overview' && signals.departments.length > 0 && signals.names.length === 0
  if (topic.kind === 'policy') return kind === 'clarify' && facts.length === 0
  if (topic.kind !== 'service') return false
  if (kind === 'clarify') return true
  const best = ranked[0]
  const sure = best !== undefined && best.score > sureSwitch && best.intent !== 'smalltalk'
  return facts.length > 0 && signals.names.length === 0 && !sure && signals.matter === undefined && !signals.asks.set
}

function continued(
  understanding: Understanding,
  topic: Topic,
  service: (items: readonly number[]) => Purpose,
  items: readonly KnownItem[],
  lexicon: Lexicon,
): Purpose {
  if (topic.kind === 'overview') {
    return { kind: 'overview', ...(findSet(understanding, items, lexicon) ?? wholeList(items)) }
  }
  if (topic.kind === 'policy') return { kind: 'policy', policy: understanding.signals.policy ?? topic.policy }
  return service(topic.items)
}

function serviceOrClarify(
  { ranked, needs }: Understanding,
  topic: Topic | undefined,
  service: (items: readonly number[]) => Purpose,
): Purpose {
  const earlier = topic?.kind === 'service' ? topic.items : []
  const items = ranked.flatMap(({ intent, score }) =>
    typeof intent === 'number' ? [{ item: intent, score: score * (earlier.includes(intent) ? topicBoost : 1) }] : [],
  )
  const best = items.reduce((most, entry) => (entry.score > most.score ? entry : most), { item: 0, score: 0 })
  if (best.score < leastForItem) return clarify(ranked)
  return needs.includes(best.item) ? service(needs) : service([best.item])
}

function clarify(ranked: Understanding['ranked']): Purpose {
  const candidates = ranked.flatMap(({ intent }) => (typeof intent === 'number' ? [intent] : [])).slice(0, mostCandidates)
  return { kind: 'clarify', candidates }
}
