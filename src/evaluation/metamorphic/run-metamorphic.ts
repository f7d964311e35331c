import type { AskCase } from '../ask-case.js'
import type { Rate } from '../figures.js'
import { createRandom } from '../seeded-random.js'
import { decisionOf } from './decision.js'
import type { BaseQuestion } from './sample-questions.js'
import type { Rewrite } from './swap-one.js'

export interface ChangedDecision {
  readonly rewrite: string
  readonly source: string
  readonly text: string
  readonly rewritten: string
  readonly before: string
  readonly after: string
}

export interface MetamorphicScore {
  readonly questions: number
  readonly all: Rate
  /** Of the questions that a rewrite applies to, those whose decision held. */
  readonly rewrites: Readonly<Record<string, Rate>>
}

export interface MetamorphicRun {
  readonly score: MetamorphicScore
  readonly changed: readonly ChangedDecision[]
}

/** Asks each question as it is and rewritten in every way that applies. The question itself seeds its rewrites. */
export async function runMetamorphic(
  questions: readonly BaseQuestion[],
  rewrites: Readonly<Record<string, Rewrite>>,
  ask: AskCase,
): Promise<MetamorphicRun> {
  const applied = new Map(Object.keys(rewrites).map((name) => [name, 0]))
  const changed: ChangedDecision[] = []
  for (const { text, channel, source } of questions) {
    const before = decisionOf(await ask([text], channel))
    for (const [rewrite, apply] of Object.entries(rewrites)) {
      const rewritten = apply(text, createRandom(`${rewrite} ${text}`))
      if (rewritten === text) continue
      applied.set(rewrite, (applied.get(rewrite) ?? 0) + 1)
      const after = decisionOf(await ask([rewritten], channel))
      if (after !== before) changed.push({ rewrite, source, text, rewritten, before, after })
    }
  }
  return { score: scoreOf(questions.length, applied, changed), changed }
}

function scoreOf(
  questions: number,
  applied: ReadonlyMap<string, number>,
  changed: readonly ChangedDecision[],
): MetamorphicScore {
  const rates = [...applied].map(([name, of]) => {
    const lost = changed.filter(({ rewrite }) => rewrite === name).length
    return [name, { hits: of - lost, of }] as const
  })
  const of = rates.reduce((sum, [, rate]) => sum + rate.of, 0)
  return { questions, all: { hits: of - changed.length, of }, rewrites: Object.fromEntries(rates) }
}
