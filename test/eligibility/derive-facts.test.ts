import { expect, test } from 'vitest'
import type { FactId, FactValue } from '../../src/domain/fact.js'
import { deriveFacts } from '../../src/eligibility/derive-facts.js'
import { type Facts, sheetOf } from './real-rules.js'

type Derived = { readonly [fact in FactId]?: FactValue | undefined }
const cases: readonly (readonly [says: string, facts: Facts, derived: Derived])[] = [
  ['a grade tells stage and age', { grade: 2 }, { stage: 'primary', ageInMonths: { min: 84, max: 107 } }],
  ['grade seven is junior', { grade: 7 }, { stage: 'junior' }],
  [
    'a grade on either side of a change of school leaves the stage open',
    { grade: { min: 9, max: 10 } },
    { stage: undefined },
  ],
  [
    'a vague grade does not widen what the stage tells',
    { stage: 'junior', grade: { min: 1, max: 12 } },
    { ageInMonths: { min: 132, max: 191 } },
  ],
  ['grade ten is senior', { grade: 10 }, { stage: 'senior' }],
  ['a stage tells the usual age', { stage: 'kindergarten' }, { ageInMonths: { min: 36, max: 83 } }],
  ['an age under six is not at school', { ageInMonths: 60 }, { stage: 'not_in_school' }],
  ['an age of six leaves school open', { ageInMonths: 76 }, { stage: undefined }],
  ['a pupil is in no kindergarten', { stage: 'primary' }, { inclusiveKindergarten: false }],
  ['seven is past kindergarten', { ageInMonths: 84 }, { inclusiveKindergarten: false }],
  ['a stated age is kept', { grade: 2, ageInMonths: 130 }, { ageInMonths: { min: 130, max: 130 } }],
  [
    'both parents dead: an orphan',
    { father: 'dead', mother: 'dead' },
    { orphan: true, deFactoUnattended: false, keyDifficulty: false },
  ],
  [
    'dead and out of contact: 事实无人抚养, or an orphan whose mother cannot be found',
    { father: 'dead', mother: 'lost_contact' },
    { orphan: undefined, deFactoUnattended: true },
  ],
  [
    'both in one of the circumstances',
    { father: 'in_prison', mother: 'severely_ill' },
    { orphan: false, deFactoUnattended: true },
  ],
  ['one parent cares', { mother: 'caring' }, { orphan: false, deFactoUnattended: false }],
  [
    'one parent dead, the other unknown: nothing',
    { father: 'dead' },
    { orphan: undefined, deFactoUnattended: undefined },
  ],
  ['one parent alive: no orphan', { father: 'in_prison' }, { orphan: false, deFactoUnattended: undefined }],
  ['a stated answer is never replaced', { father: 'dead', mother: 'dead', orphan: false }, { orphan: false }],
  [
    'healthy: neither disabled nor affected',
    { healthy: true },
    { disabled: false, hivAffected: false, keyDifficulty: undefined },
  ],
  [
    'healthy with both parents: in no difficulty',
    { healthy: true, father: 'caring', mother: 'caring' },
    { keyDifficulty: false },
  ],
  [
    'not in hardship: nothing approved',
    { familyHardship: false },
    { minimumLivingApproved: false, extremePovertyApproved: false, temporaryReliefApproved: false },
  ],
  ['in hardship: nothing follows', { familyHardship: true }, { minimumLivingApproved: undefined }],
]

test.each(cases)('%s', (_, facts, derived) => {
  const sheet = deriveFacts(sheetOf(facts))
  const found = Object.fromEntries(Object.keys(derived).map((fact) => [fact, sheet[fact as FactId]?.value]))
  expect(found).toEqual(derived)
})

test('what follows keeps the words that it follows from', () => {
  const sheet = deriveFacts({
    father: { fact: 'father', value: 'in_prison', words: '他爹蹲监狱', turn: 1 },
    mother: { fact: 'mother', value: 'lost_contact', words: '他妈没音信', turn: 2 },
  })
  expect(sheet.deFactoUnattended?.words).toBe('他爹蹲监狱，他妈没音信')
})
