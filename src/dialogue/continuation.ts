import type { AnswerKind } from '../domain/answer.js'
import type { Topic } from '../domain/session.js'
import type { RankedIntent, Understanding } from '../domain/understanding.js'
import { logit } from '../learned/logistic.js'

export interface ContinuationEvidence {
  readonly understanding: Understanding
  readonly topic: Topic
  /** The message answers the question that was asked. */
  readonly replied: boolean
  /** What the message would be for if nothing had been spoken of. */
  readonly kind: AnswerKind
}

/** Characters: 归谁管呀. */
const short = 8
/** A story. */
const long = 24

export const continuationFeatureCount = 50

/** What tells a message that goes on with a service spoken of from one that turns to something else. */
export function continuationFeatures({ understanding, topic, replied, kind }: ContinuationEvidence): readonly number[] {
  const { signals, facts, text, ranked, rankedBeyondFacts, children, supposed } = understanding
  const { phrasing, names } = signals
  const isAway = ({ intent }: RankedIntent) => typeof intent === 'number' && !topic.items.includes(intent)
  const isStay = ({ intent }: RankedIntent) => topic.items.includes(intent as number)
  const away = logit(likeliest(ranked, isAway))
  const awayBeyond = logit(likeliest(rankedBeyondFacts, isAway))
  const others = names.filter(({ item }) => !topic.items.includes(item))
  const tells = one(facts.length > 0)
  const asks = one(phrasing.asksAtEnd || phrasing.interrogative)
  const isShort = one(text.length <= short)
  const isLong = one(text.length > long)
  const requests = one(signals.requests)
  /** What is kept of a topic is kept because it opened unsurely. */
  const unsure = one(topic.told !== undefined)
  return [
    1,
    one(replied),
    tells,
    requests,
    tells * (1 - requests),
    one(signals.corrects),
    one(others.length > 0),
    one(others.some(({ asked }) => asked)),
    one(names.length > others.length),
    Math.log(text.length + 1) / 3,
    isShort,
    one(children.length > 0),
    ...otherKinds.map((other) => one(kind === other)),
    away,
    logit(likeliest(ranked, isStay)),
    awayBeyond,
    logit(likeliest(rankedBeyondFacts, isStay)),
    one(supposed.length > 0),
    one(signals.matter !== undefined),
    one(signals.adult && !signals.child),
    one(phrasing.ellipsis),
    one(phrasing.turns),
    away * tells,
    away * isShort,
    away * requests,
    awayBeyond * tells,
    logit(likeliest(ranked, ({ intent }) => intent === 'clarify')),
    logit(likeliest(ranked, ({ intent }) => intent === 'out_of_scope')),
    away * one(phrasing.turns),
    away * one(phrasing.ellipsis),
    one(phrasing.asksAtEnd),
    one(phrasing.interrogative),
    away * asks,
    away * (1 - asks),
    tells * (1 - asks),
    one(phrasing.wishes),
    away * one(phrasing.wishes),
    unsure,
    away * unsure,
    tells * unsure,
    one(phrasing.refers),
    away * one(phrasing.refers),
    isLong,
    away * isLong,
    awayBeyond * asks,
    awayBeyond * isLong,
  ]
}

const otherKinds: readonly AnswerKind[] = ['clarify', 'out_of_scope', 'smalltalk', 'overview', 'policy']

const one = (holds: boolean): number => (holds ? 1 : 0)

function likeliest(ranked: readonly RankedIntent[], fits: (intent: RankedIntent) => boolean): number {
  return ranked.find(fits)?.score ?? 0
}
