import type { AskCase, JudgedAnswer } from '../../src/evaluation/ask-case.js'
import type { GoldCase } from '../../src/evaluation/gold-case.js'
import { answer, bare, goldCase, primary } from './samples.js'

/** Ten cases with the answer to each; undefined where asking fails. Small enough to count by hand. */
const sample: readonly (readonly [GoldCase, JudgedAnswer | undefined])[] = [
  // Passes: one main item, one verdict.
  [named('right'), answer()],
  [named('unanswered', { channel: 'hotline' }), undefined],
  // A false alarm: kind, item and verdict are all missed.
  [named('alarmed'), bare('crisis')],
  // One of two items: top-1 hits, recall is half.
  [
    named('half', { expect: { kind: ['overview'], primary: [2, 12], allowed: [], verdicts: {} } }),
    answer({ kind: 'overview' }),
  ],
  [named('crisis-seen', { expect: citesNothing('crisis') }), bare('crisis')],
  // A crisis and a refusal missed in one.
  [named('crisis-refused', { expect: citesNothing('crisis') }), bare('out_of_scope')],
  [named('refused', { channel: 'hotline', expect: citesNothing('out_of_scope') }), bare('out_of_scope')],
  // Asks back, but cites: the only cited primary is not accepted, and its text names nothing.
  [named('cites-while-asking', { expect: citesNothing('clarify') }), { ...bare('clarify'), citations: [primary(12)] }],
  // Refusing is permitted, so no item and no verdict is owed.
  [
    named('adult', {
      expect: { kind: ['out_of_scope', 'service'], primary: [12], allowed: [], verdicts: { '12': 'ineligible' } },
    }),
    bare('out_of_scope'),
  ],
  // The right item comes second, after one that is not allowed.
  [
    named('second', { expect: { primary: [2], allowed: [], verdicts: {} } }),
    answer({ text: '第5项：市卫生健康委；第2项：市教育局。', citations: [primary(5), primary(2)] }),
  ],
]

export const sampleCases: readonly GoldCase[] = sample.map(([one]) => one)

/** Knows a case by its first turn, which is its id. */
export const askSample: AskCase = async ([firstTurn]) => {
  const found = sample.find(([one]) => one.id === firstTurn)?.[1]
  if (found === undefined) throw new Error('HTTP 500: <broken> & "bad"')
  return found
}

function named(id: string, change: Parameters<typeof goldCase>[0] = {}): GoldCase {
  return goldCase({ ...change, id, turns: [id] })
}

function citesNothing(kind: JudgedAnswer['kind']): GoldCase['expect'] {
  return { kind: [kind], primary: [], allowed: [], verdicts: {} }
}
