import type { Topic } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'

/** From here on a message asks for a service by itself, whoever is responsible. */
const sureOfOwn = 0.7

/** The items spoken of whose departments a message asks for (以上两项归哪些部门, 负责部门请报全), not those of the list. */
export function departmentsAsked(
  { signals, ranked, needs }: Understanding,
  topic: Topic | undefined,
  visited: readonly number[],
): readonly number[] | undefined {
  const { phrasing, names, departments } = signals
  if (topic?.kind !== 'service' || !phrasing.asksDepartments || phrasing.ofList || phrasing.returns) return undefined
  const [best] = ranked
  const own = typeof best?.intent === 'number' && best.score >= sureOfOwn && !topic.items.includes(best.intent)
  if (own || departments.length > 0 || names.some(({ item }) => !topic.items.includes(item))) return undefined
  if (!phrasing.ofSeveral || topic.items.length > 1) return topic.items
  const before = visited.findLast((item) => !topic.items.includes(item))
  return before === undefined || needs.length > 1 ? topic.items : [before, ...topic.items]
}
