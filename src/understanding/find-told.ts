import type { JudgedMention } from './judge-assertions.js'
import type { Placed, Stated } from './find-stated.js'

/** A judgement this sure adds a fact that no pattern found, and one this sure replaces what a pattern found. */
const sure = 0.75
const surer = 0.9

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Facts told by naming their topic. Patterns say what they are sure of; what they do not see is judged by what stands around. */
export function findTold(judged: readonly JudgedMention[], stated: Stated, ofParents: readonly Stretch[]): readonly Placed[] {
  const told = new Map<string, Placed>()
  for (const { topic, assertion, probability, start, end, words } of judged) {
    const conclusion = assertion === 'none' ? undefined : topic[assertion]
    if (conclusion === undefined || probability < sure || told.has(conclusion.fact)) continue
    const { fact, value } = conclusion
    if (stated.open.has(fact) || stated.supposed.some((one) => one.fact === fact)) continue
    if (ofParents.some((stretch) => start >= stretch.start && end <= stretch.end)) continue
    const known = stated.facts.find((one) => one.fact === fact)
    if (known !== undefined && (known.value === value || probability < surer)) continue
    told.set(fact, { fact, value, words, start, end })
  }
  return [...told.values(), ...stated.facts.filter(({ fact }) => !told.has(fact))]
}
