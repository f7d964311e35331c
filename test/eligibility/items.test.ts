import { describe, expect, test } from 'vitest'
import type { VerdictKind } from '../../src/domain/verdict.js'
import { corpus, type Facts, verdictOf } from './real-rules.js'

type Row = readonly [says: string, facts: Facts, verdict: VerdictKind]

/** 户籍 outside the city is given to each: the gate has its own tests. */
const rows: { readonly [item: number]: readonly Row[] } = {
  1: [
    ['newborn', { ageInMonths: 0 }, 'eligible'],
    ['the last month of six', { ageInMonths: 83 }, 'eligible'],
    ['seven', { ageInMonths: 84 }, 'ineligible'],
    ['age unknown', {}, 'need_info'],
    ['corrected to a pupil of seven', { ageInMonths: 84, stage: 'primary' }, 'ineligible'],
  ],
  2: [
    ['not yet three', { ageInMonths: 35 }, 'ineligible'],
    ['three', { ageInMonths: 36 }, 'conditional'],
    ['six', { ageInMonths: 83 }, 'conditional'],
    ['seven', { ageInMonths: 84 }, 'ineligible'],
    ['six and in primary school', { ageInMonths: 80, stage: 'primary' }, 'ineligible'],
    ['kindergarten without an age', { stage: 'kindergarten' }, 'conditional'],
    [
      'in an inclusive kindergarten and poor',
      { ageInMonths: 48, inclusiveKindergarten: true, familyHardship: true },
      'conditional',
    ],
    ['nothing known', {}, 'need_info'],
  ],
  3: [
    ['primary', { stage: 'primary' }, 'eligible'],
    ['junior', { stage: 'junior' }, 'eligible'],
    ['grade nine', { grade: 9 }, 'eligible'],
    ['six, no stage said', { ageInMonths: 72 }, 'eligible'],
    ['fourteen, no stage said', { ageInMonths: 179 }, 'eligible'],
    ['five', { ageInMonths: 66 }, 'ineligible'],
    ['six and in kindergarten', { ageInMonths: 75, stage: 'kindergarten' }, 'ineligible'],
    ['senior', { stage: 'senior' }, 'ineligible'],
    ['nothing known', {}, 'need_info'],
  ],
  4: [
    ['普通高中', { stage: 'senior' }, 'conditional'],
    ['grade eleven', { grade: 11 }, 'conditional'],
    ['vocational', { stage: 'vocational' }, 'ineligible'],
    ['stage unknown', { ageInMonths: 192 }, 'need_info'],
    ['not in hardship: study and exam stay open', { stage: 'senior', familyHardship: false }, 'conditional'],
  ],
  5: [['any', {}, 'eligible']],
  6: [['any', {}, 'eligible']],
  7: [
    ['severe, at home', { mentalDisorder: 'severe', livingSetting: 'family' }, 'eligible'],
    ['severe, long in hospital', { mentalDisorder: 'severe', livingSetting: 'hospital' }, 'ineligible'],
    ['severe, in an institution', { mentalDisorder: 'severe', livingSetting: 'institution' }, 'ineligible'],
    ['severe, home unknown', { mentalDisorder: 'severe' }, 'need_info'],
    ['depression', { mentalDisorder: 'other', livingSetting: 'family' }, 'ineligible'],
    ['no diagnosis', { mentalDisorder: 'undiagnosed' }, 'ineligible'],
    ['nothing known', {}, 'need_info'],
  ],
  8: [
    ['orphan', { orphan: true }, 'eligible'],
    ['both parents dead', { father: 'dead', mother: 'dead' }, 'eligible'],
    ['one dead, one gravely ill', { father: 'dead', mother: 'severely_ill' }, 'ineligible'],
    ['one parent cares', { father: 'caring' }, 'ineligible'],
    ['one dead, the other unknown', { father: 'dead' }, 'need_info'],
  ],
  9: [
    ['orphan in a family', { orphan: true, livingSetting: 'family' }, 'eligible'],
    ['orphan in an institution', { orphan: true, livingSetting: 'institution' }, 'ineligible'],
    ['orphan, placement unknown', { orphan: true }, 'need_info'],
    ['in prison and out of contact', { father: 'in_prison', mother: 'lost_contact' }, 'eligible'],
    ['事实无人抚养 as said', { deFactoUnattended: true }, 'eligible'],
    ['重点困境', { keyDifficulty: true }, 'eligible'],
    ['healthy, both parents care', { father: 'caring', mother: 'caring', healthy: true }, 'ineligible'],
  ],
  10: [
    ['housing hardship', { housingHardship: true }, 'conditional'],
    ['adequate housing of their own', { housingHardship: false }, 'ineligible'],
    ['not mentioned', {}, 'need_info'],
    ['poor, housing not mentioned', { familyHardship: true }, 'need_info'],
  ],
  11: [
    ['orphan', { orphan: true }, 'eligible'],
    ['dead and out of contact', { father: 'dead', mother: 'lost_contact' }, 'eligible'],
    ['重点困境', { keyDifficulty: true }, 'eligible'],
    ['受艾滋病病毒影响', { hivAffected: true }, 'eligible'],
    ['divorced, both provide, healthy', { father: 'caring', mother: 'caring', healthy: true }, 'ineligible'],
    ['one parent cares, the rest unknown', { father: 'caring' }, 'need_info'],
    ['nothing known', {}, 'need_info'],
  ],
  12: [
    ['all three of 康复救助', { disabled: true, residencePermit: true, rehabAtDesignatedCentre: true }, 'eligible'],
    ['no 居住证', { disabled: true, residencePermit: false, rehabAtDesignatedCentre: true }, 'conditional'],
    [
      'not in a designated centre',
      { disabled: true, residencePermit: true, rehabAtDesignatedCentre: false },
      'conditional',
    ],
    ['only disabled is known', { disabled: true }, 'conditional'],
    ['suspected: unknown', { ageInMonths: 48 }, 'need_info'],
    ['not disabled', { disabled: false }, 'ineligible'],
    ['healthy', { healthy: true }, 'ineligible'],
  ],
  13: [
    ['in an inclusive kindergarten', { disabled: true, inclusiveKindergarten: true }, 'eligible'],
    ['school age', { disabled: true, ageInMonths: 132 }, 'conditional'],
    ['not in hardship', { disabled: true, familyHardship: false, ageInMonths: 132 }, 'conditional'],
    ['not disabled', { disabled: false }, 'ineligible'],
    ['disability unknown', {}, 'need_info'],
  ],
  14: [
    ['approved', { minimumLivingApproved: true }, 'eligible'],
    ['asked for', {}, 'conditional'],
    ['hardship claimed', { familyHardship: true }, 'conditional'],
    ['not in hardship', { familyHardship: false }, 'ineligible'],
    ['not approved yet', { minimumLivingApproved: false }, 'conditional'],
  ],
  15: [
    ['approved at home', { extremePovertyApproved: true }, 'eligible'],
    ['asked for', {}, 'conditional'],
    ['not in hardship', { familyHardship: false }, 'ineligible'],
  ],
  16: [
    ['approved', { temporaryReliefApproved: true }, 'eligible'],
    ['asked for', {}, 'conditional'],
    ['hardship claimed', { familyHardship: true }, 'conditional'],
    ['not in hardship', { familyHardship: false }, 'ineligible'],
  ],
  17: [['undiagnosed', { mentalDisorder: 'undiagnosed', grade: 7 }, 'eligible']],
  18: [['any', {}, 'eligible']],
  19: [['any', {}, 'eligible']],
  20: [['any', {}, 'eligible']],
  21: [
    ['any: activities', {}, 'eligible'],
    ['out of school and fifteen', { stage: 'left_after_compulsory', ageInMonths: 185 }, 'eligible'],
    ['vocational and sixteen', { stage: 'vocational', ageInMonths: 195 }, 'eligible'],
  ],
  22: [['any', {}, 'eligible']],
}

describe('each item of the list', () => {
  const table = Object.entries(rows).flatMap(([item, cases]) => cases.map((row) => [Number(item), ...row] as const))
  test.each(table)('item %i, %s', (item, _, facts, verdict) => {
    expect(verdictOf(item, { hukou: 'outside', ...facts }).verdict.verdict).toBe(verdict)
  })
})

test('康复救助 is for 户籍 outside the city: within it the allowances remain', () => {
  const all: Facts = { disabled: true, residencePermit: true, rehabAtDesignatedCentre: true }
  expect(verdictOf(12, { ...all, hukou: 'pingdu', residence: 'shibei' }).verdict.verdict).toBe('conditional')
})

const benefits: readonly (readonly [item: number, benefit: string, facts: Facts, verdict: VerdictKind])[] = [
  [1, 'nursery', { ageInMonths: 20 }, 'conditional'],
  [1, 'nursery', { ageInMonths: 36 }, 'ineligible'],
  [2, 'kindergarten-aid', { ageInMonths: 48, inclusiveKindergarten: true, familyHardship: true }, 'conditional'],
  [2, 'kindergarten-aid', { ageInMonths: 48, inclusiveKindergarten: false }, 'ineligible'],
  [2, 'kindergarten-aid', { ageInMonths: 48, inclusiveKindergarten: true, familyHardship: false }, 'ineligible'],
  [2, 'kindergarten-aid', { ageInMonths: 48 }, 'need_info'],
  [3, 'living-subsidy', { stage: 'primary' }, 'conditional'],
  [3, 'living-subsidy', { stage: 'primary', familyHardship: false }, 'ineligible'],
  [3, 'senior-entrance-exam', { stage: 'junior' }, 'conditional'],
  [4, 'state-grant', { stage: 'senior', familyHardship: false }, 'ineligible'],
  [12, 'rehabilitation', { disabled: true, residencePermit: false }, 'ineligible'],
  [12, 'rehabilitation', { disabled: true, residencePermit: true }, 'need_info'],
  [12, 'disability-allowances', { disabled: true }, 'conditional'],
  [13, 'preschool-aid', { disabled: true, stage: 'primary' }, 'ineligible'],
  [14, 'further-support', { minimumLivingApproved: true }, 'eligible'],
  [21, 'practice', { stage: 'left_after_compulsory', ageInMonths: 185 }, 'eligible'],
  [21, 'practice', { stage: 'junior', ageInMonths: 185 }, 'ineligible'],
  [21, 'practice', { stage: 'dropped_out', ageInMonths: 185 }, 'ineligible'],
  [21, 'practice', { stage: 'left_after_compulsory', ageInMonths: 192 }, 'ineligible'],
  [21, 'job-guidance', { ageInMonths: 120 }, 'ineligible'],
  [21, 'job-guidance', { ageInMonths: 190 }, 'eligible'],
]

describe('each benefit apart', () => {
  test.each(benefits)('item %i, %s, %j: %s', (item, id, facts, verdict) => {
    const { verdict: whole } = verdictOf(item, { hukou: 'outside', ...facts })
    expect(whole.benefits.find((benefit) => benefit.id === id)?.verdict).toBe(verdict)
  })
})

describe('the examples in the item files', () => {
  const examples = corpus.items.flatMap(({ number, examples: own }) =>
    own.map(({ facts, verdict }) => ({ number, facts: facts as Facts, verdict })),
  )
  test.each(examples)('item $number, $facts: $verdict', ({ number, facts, verdict }) => {
    expect(verdictOf(number, facts).verdict.verdict).toBe(verdict)
  })
})

describe('the trace', () => {
  test('an open condition names the department that decides and quotes the list', () => {
    const { benefits: own } = verdictOf(10, { hukou: 'outside', housingHardship: true }).verdict
    expect(own).toMatchObject([
      {
        clause: '为符合当地住房保障条件的流动儿童家庭实物配租公共租赁住房或者发放租赁补贴',
        conditions: [{ state: 'met' }, { state: 'open', decidedBy: '市住房城乡建设局' }],
      },
    ])
  })

  test('what is missing is what would move the verdict', () => {
    expect(verdictOf(10, { hukou: 'outside' }).verdict.missing).toEqual(['housingHardship'])
    expect(verdictOf(7, { hukou: 'outside', mentalDisorder: 'severe' }).verdict.missing).toEqual(['livingSetting'])
    expect(verdictOf(5, { hukou: 'outside' }).verdict.missing).toEqual([])
  })
})
