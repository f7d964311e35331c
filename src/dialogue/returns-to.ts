import type { Topic } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'

/** From here on a message asks for something that was not spoken of yet, whatever it goes back to. */
const sureOfNew = 0.8
/** Below this, the words say nothing of which of the earlier matters is meant. */
const leastClue = 0.05

/** The item of an earlier topic that a message goes back to: 回到刚才那个, 头前问的打针. */
export function returnsTo(
  { signals, ranked }: Understanding,
  topic: Topic | undefined,
  visited: readonly number[],
): number | undefined {
  if (!signals.phrasing.returns || signals.corrects) return undefined
  const earlier = visited.filter((item) => !topic?.items.includes(item))
  const known = [...earlier, ...(topic?.kind === 'service' ? topic.items : [])]
  const meant = ranked.find(({ intent }) => typeof intent === 'number')
  if (meant !== undefined && meant.score >= sureOfNew && !known.includes(meant.intent as number)) return undefined
  const clue = ranked.find(({ intent, score }) => known.includes(intent as number) && score >= leastClue)
  if (clue === undefined) return earlier.at(-1)
  return earlier.includes(clue.intent as number) ? (clue.intent as number) : undefined
}
