import type { Topic } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'

/** What a fact told later makes of the question: 他那个病社区管不管 is another item once it is 精神分裂. */
export function movedTo({ rankedTogether, signals }: Understanding, topic: Topic): number | undefined {
  const [best] = rankedTogether ?? []
  if (best === undefined || typeof best.intent !== 'number' || topic.items.includes(best.intent)) return undefined
  if (best.score < sureTogether || signals.negated.includes(best.intent)) return undefined
  const stays = rankedTogether?.find(({ intent }) => topic.items.includes(intent as number))?.score ?? 0
  return stays < doubtful ? best.intent : undefined
}
const sureTogether = 0.85
const doubtful = 0.06
