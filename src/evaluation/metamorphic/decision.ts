import type { JudgedAnswer } from '../ask-case.js'
import { citedPrimaries } from '../score-case.js'

/** What was decided, as one line: the kind, the set of primary items, the verdict on each. Equal lines, equal decisions. */
export function decisionOf(answer: JudgedAnswer): string {
  const primaries = [...citedPrimaries(answer)].sort((a, b) => a - b)
  const verdicts = answer.verdicts.map(({ item, verdict }) => `${item}:${verdict}`)
  return [answer.kind, primaries.join('+') || '–', [...new Set(verdicts)].sort().join(' ')].join(' ').trim()
}
