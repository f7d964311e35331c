import type { Lexicon } from '../domain/lexicon.js'
import type { RankedIntent, Signals } from '../domain/understanding.js'
import { splitClauses } from '../text/split-clauses.js'

/** Thresholds measured on held-out voices (docs/decisions/0003): share of messages whose set of items is exactly right. */
const sureAlone = 0.9
const likelyBeside = 0.35
const leastInWhole = { joined: 0.005, plain: 0.03 } as const
const partScore = { joined: 0.4, plain: 0.7 } as const
const mostParts = 10
const deepestSplit = 2

/** A part of a message on its own. */
export interface RankedPart {
  readonly ranked: readonly RankedIntent[]
  /** It names a benefit or asks for something: bare facts (三年级 户籍安徽) are no need. */
  readonly asks: boolean
}

/**
 * The items asked for: the likeliest, others that are likely beside it, two that are named side by side (残疾补贴和低保),
 * and those that parts of the message ask for on their own (上学的事，另外医保怎么报). `rankPart` reads a part.
 */
export function findNeeds(
  text: string,
  ranked: readonly RankedIntent[],
  signals: Signals,
  lexicon: Lexicon,
  rankPart: (part: string) => RankedPart,
): readonly number[] {
  const items = ranked.filter(
    (entry): entry is { intent: number; score: number } =>
      typeof entry.intent === 'number' && !signals.negated.includes(entry.intent),
  )
  const [best] = items
  if (!best) return []
  const beside = items.filter(({ score }, index) => index === 0 || score > likelyBeside).map(({ intent }) => intent)
  const named = namedSideBySide(text, signals, lexicon)
  if (named.includes(best.intent)) return [...new Set([...named, ...beside])]
  if (best.score > sureAlone) return beside
  const inWhole = new Map(items.map(({ intent, score }) => [intent, score]))
  const manner = lexicon.joinsNeeds.test(text) ? 'joined' : 'plain'
  const isPossible = (item: number) => (inWhole.get(item) ?? 0) >= leastInWhole[manner]
  const parts = splitNeeds(text, partScore[manner], isPossible, rankPart, deepestSplit)
  return parts.length > 1 ? [...new Set([...parts, ...beside])] : beside
}

/** Items of names that nothing but 和, 跟, 、 stands between. */
function namedSideBySide(text: string, { names }: Signals, { joinsNames }: Lexicon): readonly number[] {
  const ordered = [...names].sort((a, b) => a.start - b.start)
  return ordered.flatMap((name, index) => {
    const next = ordered[index + 1]
    if (!next || next.item === name.item) return []
    return joinsNames.test(text.slice(name.start + name.words.length, next.start)) ? [name.item, next.item] : []
  })
}

/** Splits where both halves ask most surely for different items, and each half again; the items in their order. */
function splitNeeds(
  text: string,
  least: number,
  isPossible: (item: number) => boolean,
  rankPart: (part: string) => RankedPart,
  depth: number,
): readonly number[] {
  let best: { readonly parts: readonly string[]; readonly items: readonly number[]; readonly score: number } | undefined
  for (const { start } of splitClauses(text).slice(1, mostParts)) {
    const parts = [text.slice(0, start), text.slice(start)]
    const [first, second] = parts.map(rankPart)
    if (!first?.asks || !second?.asks) continue
    const [a, b] = [first.ranked[0], second.ranked[0]]
    if (typeof a?.intent !== 'number' || typeof b?.intent !== 'number' || a.intent === b.intent) continue
    const score = Math.min(a.score, b.score)
    if (score <= Math.max(least, best?.score ?? 0) || !isPossible(a.intent) || !isPossible(b.intent)) continue
    best = { parts, items: [a.intent, b.intent], score }
  }
  if (!best) return []
  const { parts, items } = best
  return parts.flatMap((part, index) => {
    const finer = depth > 1 ? splitNeeds(part, least, isPossible, rankPart, depth - 1) : []
    return finer.length > 0 ? finer : [items[index] as number]
  })
}
