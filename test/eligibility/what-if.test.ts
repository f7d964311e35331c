import { expect, test } from 'vitest'
import type { WhatIf } from '../../src/domain/verdict.js'
import { whatIf } from '../../src/eligibility/what-if.js'
import { assess, corpus, type Facts, sheetOf } from './real-rules.js'

type Suggestion = Pick<WhatIf, 'fact' | 'value' | 'from' | 'to'>
const cases: readonly (readonly [says: string, item: number, facts: Facts, suggestion: Suggestion | undefined])[] = [
  [
    '居住证 for a disabled child in a designated centre',
    12,
    { disabled: true, rehabAtDesignatedCentre: true, residencePermit: false },
    { fact: 'residencePermit', value: true, from: 'conditional', to: 'eligible' },
  ],
  [
    '居住证 not mentioned',
    12,
    { disabled: true, rehabAtDesignatedCentre: true },
    { fact: 'residencePermit', value: true, from: 'conditional', to: 'eligible' },
  ],
  [
    'a designated centre for a child with 居住证',
    12,
    { disabled: true, residencePermit: true, rehabAtDesignatedCentre: false },
    { fact: 'rehabAtDesignatedCentre', value: true, from: 'conditional', to: 'eligible' },
  ],
  ['two steps are not one', 12, { disabled: true, residencePermit: false, rehabAtDesignatedCentre: false }, undefined],
  [
    'an inclusive kindergarten for a disabled child',
    13,
    { disabled: true, ageInMonths: 50 },
    { fact: 'inclusiveKindergarten', value: true, from: 'conditional', to: 'eligible' },
  ],
  [
    'home from the hospital',
    7,
    { mentalDisorder: 'severe', livingSetting: 'hospital' },
    { fact: 'livingSetting', value: 'family', from: 'ineligible', to: 'eligible' },
  ],
  ['nothing makes a child an orphan', 8, { orphan: false }, undefined],
  ['nothing to gain where all is met', 5, {}, undefined],
  ['a condition of the department is nobody’s to change', 4, { stage: 'senior' }, undefined],
]

test.each(cases)('%s', (_, item, facts, suggestion) => {
  expect(suggestionFor(item, { hukou: 'outside', ...facts })).toEqual(suggestion)
})

test('six months here are worth waiting for', () => {
  expect(suggestionFor(5, { hukou: 'outside', monthsInQingdao: { min: 0, max: 5 } })).toMatchObject({
    fact: 'monthsInQingdao',
    to: 'eligible',
  })
})

function suggestionFor(item: number, facts: Facts): Suggestion | undefined {
  const sheet = sheetOf(facts)
  const verdicts = assess('', sheet, [item]).map(({ verdict }) => verdict)
  const [found] = whatIf(verdicts, sheet, assess, corpus.factQuestions)
  return found && { fact: found.fact, value: found.value, from: found.from, to: found.to }
}
