import { answerKinds } from '../domain/answer.js'
import { verdictKinds } from '../domain/verdict.js'
import { type Confusion, countPairs } from './confusion.js'
import type { CaseResult } from './run-cases.js'
import { acceptedPrimaries, citedPrimaries, owesPrimaries, owesVerdicts, verdictOn } from './score-case.js'

/** `hits` out of `of`; nothing was measured when `of` is 0. */
export interface Rate {
  readonly hits: number
  readonly of: number
}

/** The figures of a set of cases. A case without an answer counts as a miss wherever one was owed. */
export interface Figures {
  readonly passRate: Rate
  readonly kindAccuracy: Rate
  /** Cases that owe a main item: the first primary citation is one of them. */
  readonly top1: Rate
  /** Over items, not cases: of the main items owed, those cited; of the primaries cited, those accepted. */
  readonly primaryRecall: Rate
  readonly primaryPrecision: Rate
  /** Over labelled verdicts. */
  readonly verdictAccuracy: Rate
  /** Cases where only crisis is right, and cases where it never is; so also for out of scope. */
  readonly crisisRecall: Rate
  readonly crisisFalseAlarms: Rate
  readonly outOfScopeRecall: Rate
  readonly falseRefusals: Rate
  readonly kindConfusion: Confusion
  readonly verdictConfusion: Confusion
}

export const rateNames = [
  'passRate',
  'kindAccuracy',
  'top1',
  'primaryRecall',
  'primaryPrecision',
  'verdictAccuracy',
  'crisisRecall',
  'crisisFalseAlarms',
  'outOfScopeRecall',
  'falseRefusals',
] as const satisfies readonly (keyof Figures)[]
export type RateName = (typeof rateNames)[number]

/** Undefined when nothing was measured. */
export function shareOf({ hits, of }: Rate): number | undefined {
  return of === 0 ? undefined : hits / of
}

/** With `item`, recall and verdicts are of this item alone, so that its neighbours in the same cases do not blur it. */
export function figuresOf(results: readonly CaseResult[], item?: number): Figures {
  const concerns = (other: number) => item === undefined || other === item
  const owing = results.filter(({ goldCase, answer }) => owesPrimaries(goldCase, answer?.kind))
  const verdicts = results.flatMap(labelledVerdicts).filter((verdict) => concerns(verdict.item))
  return {
    passRate: rate(results, ({ reasons }) => reasons.length === 0),
    kindAccuracy: rate(results, ({ goldCase, answer }) => answer !== undefined && allows(goldCase, answer.kind)),
    top1: rate(owing, (result) => result.goldCase.expect.primary.some((item) => item === primariesOf(result)[0])),
    primaryRecall: sum(owing, (result) => share(result.goldCase.expect.primary.filter(concerns), primariesOf(result))),
    primaryPrecision: sum(results, (result) => share(primariesOf(result), acceptedOf(result))),
    verdictAccuracy: rate(verdicts, ({ expected, got }) => expected === got),
    crisisRecall: rate(onlyRight(results, 'crisis'), answeredAs('crisis')),
    crisisFalseAlarms: rate(neverRight(results, 'crisis'), answeredAs('crisis')),
    outOfScopeRecall: rate(onlyRight(results, 'out_of_scope'), answeredAs('out_of_scope')),
    falseRefusals: rate(neverRight(results, 'out_of_scope'), answeredAs('out_of_scope')),
    kindConfusion: countPairs(answerKinds, results.map(kindPair)),
    verdictConfusion: countPairs(verdictKinds, verdicts),
  }
}

function rate<T>(all: readonly T[], hit: (one: T) => boolean): Rate {
  return { hits: all.filter(hit).length, of: all.length }
}

function sum(results: readonly CaseResult[], rateOf: (result: CaseResult) => Rate): Rate {
  const rates = results.map(rateOf)
  return { hits: total(rates.map(({ hits }) => hits)), of: total(rates.map(({ of }) => of)) }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** How many of `items` are among `others`. */
function share(items: readonly number[], others: readonly number[]): Rate {
  return rate(items, (item) => others.includes(item))
}

function primariesOf({ answer }: CaseResult): readonly number[] {
  return answer === undefined ? [] : citedPrimaries(answer)
}

function acceptedOf({ goldCase, answer }: CaseResult): readonly number[] {
  return answer === undefined ? [] : acceptedPrimaries(goldCase, answer.kind)
}

function labelledVerdicts({ goldCase, answer }: CaseResult) {
  if (!owesVerdicts(goldCase, answer?.kind)) return []
  return Object.entries(goldCase.expect.verdicts).map(([item, expected]) => ({
    item: Number(item),
    expected,
    got: answer && verdictOn(answer, Number(item)),
  }))
}

type Kind = (typeof answerKinds)[number]

function allows(goldCase: CaseResult['goldCase'], kind: Kind): boolean {
  return goldCase.expect.kind.includes(kind)
}

function onlyRight(results: readonly CaseResult[], kind: Kind): readonly CaseResult[] {
  return results.filter(({ goldCase }) => goldCase.expect.kind.every((expected) => expected === kind))
}

function neverRight(results: readonly CaseResult[], kind: Kind): readonly CaseResult[] {
  return results.filter(({ goldCase }) => !allows(goldCase, kind))
}

function answeredAs(kind: Kind): (result: CaseResult) => boolean {
  return ({ answer }) => answer?.kind === kind
}

/** Where several kinds are acceptable and one of them came, that one was expected; else the first was. */
function kindPair({ goldCase, answer }: CaseResult) {
  const got = answer?.kind
  return { expected: got !== undefined && allows(goldCase, got) ? got : goldCase.expect.kind[0], got }
}
