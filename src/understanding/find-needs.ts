import type { Lexicon } from '../domain/lexicon.js'
import type { RankedIntent, Signals } from '../domain/understanding.js'
import { splitClauses } from '../text/split-clauses.js'

/** Thresholds measured on held-out voices (docs/decisions/0003): share of messages whose set of items is exactly right. */
const sureAlone = 0.9
const likelyBeside = 0.35
const leastInWhole = 0.03
const partScore = { joined: 0.4, plain: 0.7 } as const
const mostParts = 10

/**
 * The items asked for: the likeliest, others that are likely beside it, and those that two halves of the message ask
 * for on their own (5号楼上学的事，另外医保怎么报). `rankPart` ranks a part of the message.
 */
export function findNeeds(
  text: string,
  ranked: readonly RankedIntent[],
  signals: Signals,
  lexicon: Lexicon,
  rankPart: (part: string) => readonly RankedIntent[],
): readonly number[] {
  const items = ranked.filter(
    (entry): entry is { intent: number; score: number } =>
      typeof entry.intent === 'number' && !signals.negated.includes(entry.intent),
  )
  const [best] = items
  if (!best) return []
  const beside = items.filter(({ score }, index) => index === 0 || score > likelyBeside).map(({ intent }) => intent)
  if (best.score > sureAlone) return beside
  const inWhole = new Map(items.map(({ intent, score }) => [intent, score]))
  const least = lexicon.joinsNeeds.test(text) ? partScore.joined : partScore.plain
  let found: readonly number[] = []
  let foundScore: number = least
  for (const { start } of splitClauses(text).slice(1, mostParts)) {
    const [first, second] = [text.slice(0, start), text.slice(start)].map((part) => rankPart(part)[0])
    if (!first || !second || first.intent === second.intent) continue
    if (typeof first.intent !== 'number' || typeof second.intent !== 'number') continue
    const pair = [first.intent, second.intent]
    if (pair.some((item) => (inWhole.get(item) ?? 0) < leastInWhole)) continue
    const score = Math.min(first.score, second.score)
    if (score > foundScore) [found, foundScore] = [pair, score]
  }
  return [...new Set([...beside, ...found])]
}
