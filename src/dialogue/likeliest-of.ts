import type { AnswerKind } from '../domain/answer.js'
import type { RankedIntent } from '../domain/understanding.js'

type Settled = Exclude<AnswerKind, 'crisis'>

/** The likeliest kind. Danger has been decided before; the items are one kind together. */
export function likeliestOf(ranked: readonly RankedIntent[]): Settled {
  let service = 0
  let best: { kind: Settled; score: number } = { kind: 'service', score: 0 }
  for (const { intent, score } of ranked) {
    if (typeof intent === 'number') service += score
    else if (intent !== 'crisis' && score > best.score) best = { kind: intent, score }
  }
  return best.score > service ? best.kind : 'service'
}
