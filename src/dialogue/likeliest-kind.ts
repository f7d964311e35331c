import type { AnswerKind } from '../domain/answer.js'
import type { FactSheet } from '../domain/fact.js'
import type { KnownItem } from '../domain/knowledge.js'
import type { Understanding } from '../domain/understanding.js'
import { likeliestOf } from './likeliest-of.js'

/** Below this, no item is likely enough to be answered; the likeliest are offered instead. */
export const leastForItem = 0.2
/** From here on a message asks for its likeliest item whatever else speaks against it. */
export const plainNeed = 0.9
/** A message this surely off the list says enough, short as it is. */
const surelyOffList = 0.75
/** Below this, what the model takes for smalltalk is asked about: 来电人问入学. */
const surelySmalltalk = 0.5
/** Up to this many characters a message without a known matter tells nothing. */
const leastTelling = 6

/** 服务对象写明事实无人抚养儿童的是哪几条 asks for items, not for what the term means. */
const asksAudience = /服务对象/u

/** The kind of answer that the words call for, before what was spoken of earlier is looked at. */
export function likeliestKind(understanding: Understanding, sheet: FactSheet, items: readonly KnownItem[]): AnswerKind {
  const { ranked, signals } = understanding
  if (signals.policy !== undefined && signals.itemNumbers.length > 0) return 'policy'
  if (signals.term !== undefined && signals.asks.meaning && signals.itemNumbers.length > 0) return 'policy'
  if (signals.smalltalk !== undefined) return 'smalltalk'
  if (livesElsewhere(understanding)) return 'out_of_scope'
  if (signals.elsewhere && !(livesHere(understanding) && isPlain(ranked))) return 'out_of_scope'
  const kind = likeliestOf(ranked)
  const named = signals.names.length > 0
  const item = ranked.find(({ intent }) => typeof intent === 'number')?.score ?? 0
  const ofNothing = signals.policy === undefined && signals.term === undefined
  if (kind === 'policy' && named && ofNothing && item >= leastForItem) return 'service'
  if (kind === 'policy' && signals.asks.set && asksAudience.test(understanding.text)) return 'overview'
  if (kind === 'smalltalk' && (ranked[0]?.score ?? 0) < surelySmalltalk)
    return named || item >= leastForItem ? 'service' : 'clarify'
  if (kind === 'clarify' && signals.matter !== undefined) return 'out_of_scope'
  if (kind === 'clarify' && named) return 'service'
  if (kind === 'out_of_scope' && saysTooLittle(understanding)) return 'clarify'
  return kind === 'service' && isForAdult(understanding, sheet, items) ? 'out_of_scope' : kind
}

/** 咋申请, 要多少钱: nothing in it is off the list, it only does not say what it is about. */
function saysTooLittle({ text, signals, ranked }: Understanding): boolean {
  if ((ranked[0]?.score ?? 0) >= surelyOffList) return false
  if (signals.matter !== undefined || signals.adult || signals.notForChild || signals.elsewhere) return false
  return signals.vague || text.length <= leastTelling
}

/** What is for the child's own person, asked for an adult with no child in sight: 俺爸的医保. */
function isForAdult({ signals, needs, ranked }: Understanding, sheet: FactSheet, items: readonly KnownItem[]): boolean {
  if (signals.notForChild) return !signals.child || (ranked[0]?.score ?? 0) < plainNeed
  if (!signals.adult || signals.child || sheet.ageInMonths || sheet.stage) return false
  return needs.every((need) => items.some(({ number, childOnly }) => number === need && childOnly))
}

/** 跟着我在胶州住 … 是不是得跑回云南去办 asks about here. */
const livesHere = ({ facts }: Understanding): boolean =>
  facts.some(({ fact, value }) => fact === 'residence' && value !== 'elsewhere')
const isPlain = ([best]: Understanding['ranked']): boolean =>
  typeof best?.intent === 'number' && best.score >= plainNeed

export const livesElsewhere = ({ facts }: Understanding): boolean =>
  facts.some(({ fact, value }) => fact === 'residence' && value === 'elsewhere')
