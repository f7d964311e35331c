import { type BenefitVerdict, type ItemVerdict, verdictKinds } from '../domain/verdict.js'

const mostTold = 2

/** The benefits that were named, else the best ones; at most two. One that is not met gives way where another is. */
export function chooseBenefits(verdict: ItemVerdict, named: readonly string[]): readonly BenefitVerdict[] {
  const asked = verdict.benefits.filter(({ id }) => named.includes(`${verdict.item}:${id}`))
  const best = bestOf(verdict)
  const askedAndBest = asked.filter((benefit) => best.includes(benefit))
  if (askedAndBest.length > 0) return askedAndBest.slice(0, mostTold)
  const telling = verdict.verdict === 'eligible' || asked.length === 0 ? best : asked
  return telling.slice(0, mostTold)
}

export const isOpen = ({ verdict }: BenefitVerdict): boolean => verdict === 'conditional' || verdict === 'eligible'

/** The benefits that the item's verdict comes from; never empty. */
export function bestOf({ benefits }: ItemVerdict): readonly [BenefitVerdict, ...BenefitVerdict[]] {
  const rank = ({ verdict }: BenefitVerdict) => verdictKinds.indexOf(verdict)
  const most = Math.max(...benefits.map(rank))
  return benefits.filter((benefit) => rank(benefit) === most) as [BenefitVerdict, ...BenefitVerdict[]]
}
