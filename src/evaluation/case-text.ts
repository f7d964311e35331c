import type { CaseResult } from './run-cases.js'
import { citedPrimaries } from './score-case.js'

/** One case in full for the terminal: what was said, what was expected, what came and why it failed. */
export function caseText(result: CaseResult): string {
  const { goldCase, answer, reasons } = result
  const { expected, got } = caseSummary(result)
  return [
    `${reasons.length === 0 ? '✓' : '✗'} ${goldCase.id} [${goldCase.channel}]`,
    ...goldCase.turns.map((turn) => `  > ${turn}`),
    `  expected ${expected}`,
    `  got      ${got}`,
    ...(answer?.text.split('\n').map((line) => `  | ${line}`) ?? []),
    ...reasons.map(({ code, detail }) => `  - ${code}: ${detail}`),
  ].join('\n')
}

/** Kind, primaries and verdicts on a line each, both sides in the same order so that they compare at a glance. */
export function caseSummary({ goldCase: { expect }, answer }: CaseResult) {
  const allowed = expect.allowed.length > 0 ? ` (allowed ${expect.allowed.join(', ')})` : ''
  const expected = [expect.kind.join(' or '), listed(expect.primary) + allowed, paired(Object.entries(expect.verdicts))]
  if (answer === undefined) return { expected: joined(expected), got: 'no answer' }
  const verdicts = answer.verdicts.map(({ item, verdict }) => [item, verdict] as const)
  return { expected: joined(expected), got: joined([answer.kind, listed(citedPrimaries(answer)), paired(verdicts)]) }
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

function listed(items: readonly number[]): string {
  return items.length === 0 ? 'no primary' : `primary ${items.join(', ')}`
}

function paired(verdicts: readonly (readonly [string | number, string])[]): string {
  return verdicts.map(([item, verdict]) => `${item}: ${verdict}`).join(', ')
}
