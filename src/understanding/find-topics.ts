import type { TopicPattern } from '../domain/topic-pattern.js'
import { likely } from '../text/likely.js'
import { matchesOf } from '../text/matches-of.js'

/** Words of a text that name what a fact is about. */
export interface TopicMention {
  readonly topic: TopicPattern
  readonly start: number
  readonly end: number
}

/** In order; where two overlap, the one that starts first, and of those the longer. */
export function findTopics(text: string, topics: readonly TopicPattern[]): readonly TopicMention[] {
  const possible = likely(topics, text)
  if (possible.length === 0) return []
  const all = possible
    .flatMap((topic) =>
      matchesOf(text, topic.pattern).map(({ 0: words, index }) => ({ topic, start: index, end: index + words.length })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: TopicMention[] = []
  for (const mention of all) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  return kept
}
