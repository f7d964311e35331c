import type { Lexicon } from '../domain/lexicon.js'
import type { Assertion, TopicPattern } from '../domain/topic-pattern.js'
import { isSupposed, type Placed, type Stated } from './find-stated.js'
import { clauseAround } from './guarded.js'
import type { JudgedMention } from './judge-assertions.js'

/** From these probabilities on a judgement adds a fact that no pattern found: more is needed to grant than to deny. */
const sure: Readonly<Record<Exclude<Assertion, 'none'>, number>> = { present: 0.95, absent: 0.85, possible: 0.85 }
const sureOfAsked = 0.995
/** A denial this sure replaces what a pattern found in the same words. */
const surer = 0.9

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Facts told by naming their topic. Patterns say what they are sure of; what they do not see is judged by what stands around. */
export function findTold(
  text: string,
  { unsettled }: Pick<Lexicon, 'unsettled'>,
  judged: readonly JudgedMention[],
  stated: Stated,
  ofParents: readonly Stretch[],
): readonly Placed[] {
  const told = new Map<string, Placed>()
  for (const { topic, assertion, probability, start, end } of judged) {
    const conclusion = assertion === 'none' ? undefined : topic[assertion]
    if (assertion === 'none' || conclusion === undefined || probability < leastFor(topic, assertion)) continue
    const { fact, value } = conclusion
    if (told.has(fact) || stated.open.has(fact) || stated.supposed.some((one) => one.fact === fact)) continue
    if (ofParents.some((stretch) => start >= stretch.start && end <= stretch.end)) continue
    if (isSupposed(text, start) || unsettled.test(clauseAround(text, start, end - start))) continue
    const known = stated.facts.find((one) => one.fact === fact)
    const denies = assertion === 'absent' && probability >= surer
    const replaces = denies && known !== undefined && known.start < end && start < known.end
    if (known !== undefined && (known.value === value || !replaces)) continue
    told.set(fact, { fact, value, start, end, words: clauseAround(text, start, end - start, near) })
  }
  return [...told.values(), ...stated.facts.filter(({ fact }) => !told.has(fact))]
}

/** Characters on both sides of the name that a judgement is quoted with. */
const near = 5

const leastFor = ({ asked }: TopicPattern, assertion: Exclude<Assertion, 'none'>): number =>
  asked && assertion === 'present' ? sureOfAsked : sure[assertion]
