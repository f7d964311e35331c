import type { Assistant } from '../../assistant/assistant.js'
import type { AskCase, JudgedAnswer } from '../ask-case.js'
import { verdictOn } from '../score-case.js'
import type { BoundaryCase } from './generate-cases.js'
import { expectedVerdict, type Facts } from './oracle.js'
import type { SpokenCase } from './say-case.js'

/** A verdict that was asked for, in whichever way; right when both sides are the same. */
export interface Outcome {
  readonly way: 'facts' | 'sentence'
  readonly case: BoundaryCase
  /** The item judged: of bare facts all items are, of a sentence the one that is named. */
  readonly item: number
  readonly asked: string
  readonly expected: string
  readonly got: string
}

/** Bare facts as data; the verdicts on all items are judged. */
export function runFacts(
  cases: readonly BoundaryCase[],
  { assess, asOf }: { readonly assess: Assistant['assess']; readonly asOf: string },
): readonly Outcome[] {
  return cases.flatMap((one) =>
    assess(one.facts, asOf).verdicts.map(({ item, verdict }): Outcome => {
      const expected = expectedVerdict(item, one.facts)
      return { way: 'facts', case: one, item, asked: JSON.stringify(one.facts), expected, got: verdict }
    }),
  )
}

/** Sentences, each in a new conversation. */
export async function runSentences(
  cases: readonly (SpokenCase & { readonly case: BoundaryCase })[],
  ask: AskCase,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { case: one, text, expected, instead } of cases) {
    const answer = await ask([text], 'widget')
    const turned =
      answer.kind === 'out_of_scope'
        ? mayBeTurnedAway(one.facts)
        : expected === 'ineligible' && answer.verdicts.some(({ item }) => instead.includes(item))
    const got = verdictOn(answer, one.item) ?? (turned ? expected : summary(answer))
    outcomes.push({ way: 'sentence', case: one, item: one.item, asked: text, expected, got })
  }
  return outcomes
}

const summary = ({ kind, verdicts }: JudgedAnswer): string => [kind, ...verdicts.map(({ item }) => item)].join(' ')

/** Another city and an adult may be turned away as out of scope instead of judged (semantics.md §1). */
export function mayBeTurnedAway({ residence, ageInMonths }: Facts): boolean {
  return residence === 'elsewhere' || (typeof ageInMonths === 'object' && ageInMonths.min >= adultFromMonths)
}

const adultFromMonths = 216
