import type { AnswerKind } from '../domain/answer.js'
import type { FactSheet } from '../domain/fact.js'
import type { KnownItem } from '../domain/knowledge.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { Purpose } from '../domain/purpose.js'
import type { Topic } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'
import type { Weights } from '../learned/logistic.js'
import { continues } from './continues.js'
import { departmentsAsked } from './departments-asked.js'
import { leastForItem, likeliestKind, livesElsewhere, plainNeed } from './likeliest-kind.js'
import { movedTo } from './moved-to.js'
import { overviewOf } from './overview-of.js'
import { returnsTo } from './returns-to.js'

const mostCandidates = 3

export interface PurposeSources {
  readonly items: readonly KnownItem[]
  readonly lexicon: Lexicon
  /** What tells going on with a topic from turning away from it. */
  readonly continuation: Weights
}

export interface Situation {
  /** What was spoken of before. */
  readonly topic: Topic | undefined
  /** Items that were spoken of before that. */
  readonly visited: readonly number[]
  /** What is known of the child spoken of, this message included. */
  readonly sheet: FactSheet
  /** The message answers the question that was asked. */
  readonly replied: boolean
}

/** What the turn is for. Danger has been screened already. */
export function resolvePurpose(understanding: Understanding, situation: Situation, sources: PurposeSources): Purpose {
  const { items, continuation } = sources
  const { signals } = understanding
  const asksWords = signals.policy !== undefined || (signals.term !== undefined && signals.asks.meaning)
  const byNumber = asksWords ? undefined : askedByNumber(understanding, items)
  if (byNumber) return byNumber
  const topic = signals.switchesTopic ? undefined : situation.topic
  const back = returnsTo(understanding, situation.topic, situation.visited)
  if (back !== undefined)
    return { kind: 'service', items: [back], benefits: namedBenefits(signals, [back]), inherited: true }
  const askedAbout = departmentsAsked(understanding, topic, situation.visited)
  if (askedAbout) return { kind: 'service', items: askedAbout, benefits: [], inherited: true }
  const kind = likeliestKind(understanding, situation.sheet, items)
  return topic && continues({ understanding, topic, replied: situation.replied, kind }, continuation)
    ? continued(understanding, situation, topic, sources)
    : begun(understanding, kind, { ...situation, topic }, sources)
}

/** What a message is for by itself. */
export function begun(
  understanding: Understanding,
  kind: AnswerKind,
  situation: Situation,
  sources: PurposeSources,
): Purpose {
  const { signals } = understanding
  switch (kind) {
    case 'service':
      return serviceOrClarify(understanding, situation.topic)
    case 'overview':
      return overviewOf(understanding, situation, sources)
    case 'policy':
      return { kind, policy: signals.policy, term: signals.term }
    case 'out_of_scope':
      return outOfScope(understanding)
    case 'smalltalk':
      return { kind, manner: signals.smalltalk ?? 'greeting' }
    case 'clarify':
    case 'crisis':
      return clarify(understanding)
    default:
      return kind satisfies never
  }
}

function outOfScope(understanding: Understanding): Purpose {
  const { signals, ranked, needs } = understanding
  const elsewhere = livesElsewhere(understanding) || signals.elsewhere
  const about = typeof ranked[0]?.intent === 'number' ? needs : []
  return { kind: 'out_of_scope', matter: signals.matter, elsewhere, about }
}

function askedByNumber({ signals, needs, ranked }: Understanding, items: readonly KnownItem[]): Purpose | undefined {
  const { itemNumbers, names } = signals
  const known = itemNumbers.filter((number) => items.some((item) => item.number === number))
  const missing = itemNumbers.find((number) => !known.includes(number))
  const [likeliest] = ranked
  const plain = typeof likeliest?.intent === 'number' && likeliest.score >= plainNeed ? likeliest.intent : undefined
  if (known.length > 0) {
    // 第8项 最低生活保障: which of the two is meant is not ours to say.
    const named = plain !== undefined && names.some(({ item }) => item === plain) ? [plain] : []
    const asked = [...new Set([...known, ...named])]
    return {
      kind: 'service',
      items: asked,
      benefits: namedBenefits(signals, needs),
      inherited: false,
      noSuchItem: missing,
    }
  }
  // A wrong number beside a need that is plain all the same does not hide the need.
  if (missing === undefined || plain !== undefined) return undefined
  return { kind: 'out_of_scope', elsewhere: false, noSuchItem: missing, about: [] }
}

/** 那孩子的呢: from an adult's matter back to the child's. */
const asksForChild = ({ signals, facts }: Understanding): boolean =>
  (signals.child || facts.length > 0) && !signals.notForChild

/** What a message is for that goes on with the topic. */
export function continued(
  understanding: Understanding,
  situation: Situation,
  topic: Topic,
  sources: PurposeSources,
): Purpose {
  const { signals } = understanding
  if (topic.kind === 'crisis' && topic.danger !== undefined) return { kind: 'crisis', danger: topic.danger }
  if (topic.kind === 'overview') return overviewOf(understanding, situation, sources)
  if (topic.kind === 'out_of_scope' && !asksForChild(understanding)) return outOfScope(understanding)
  if (topic.kind === 'policy')
    return { kind: 'policy', policy: signals.policy ?? topic.policy, term: signals.term ?? topic.term }
  const moved = movedTo(understanding, topic)
  const items = moved === undefined ? withMore(understanding, topic.items) : [moved]
  return { kind: 'service', items, benefits: namedBenefits(signals, items), inherited: true }
}

/** A long message that goes on with its topic may ask for more beside: 那心理疏导呢 我也不会说话 有教家长的课也说下. */
const withMore = ({ needs, text }: Understanding, items: readonly number[]): readonly number[] =>
  text.length > long && needs.length > items.length && items.every((item) => needs.includes(item)) ? needs : items
/** Characters. */
const long = 18

function serviceOrClarify(understanding: Understanding, topic: Topic | undefined): Purpose {
  const { ranked, needs, signals, onlyTells } = understanding
  if (onlyTells && topic === undefined && signals.names.length === 0) return clarify(understanding)
  const earlier = topic?.kind === 'service' ? topic.items : []
  const best = ranked.find(({ intent }) => typeof intent === 'number' && !signals.negated.includes(intent))
  if (best === undefined || best.score < leastForItem) return clarify(understanding)
  const item = best.intent as number
  const found = needs.includes(item) ? needs : [item]
  const items = signals.both && found.length === 1 ? [...new Set([...earlier, ...found])] : found
  return { kind: 'service', items, benefits: namedBenefits(signals, items), inherited: false }
}

const namedBenefits = ({ names }: Understanding['signals'], items: readonly number[]): readonly string[] =>
  names.filter(({ item }) => items.includes(item)).map(({ item, benefit }) => `${item}:${benefit}`)

function clarify({ ranked }: Understanding): Purpose {
  const candidates = ranked.flatMap(({ intent }) => (typeof intent === 'number' ? [intent] : []))
  return { kind: 'clarify', candidates: candidates.slice(0, mostCandidates) }
}
