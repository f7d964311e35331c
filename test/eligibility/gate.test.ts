import { describe, expect, test } from 'vitest'
import type { VerdictKind } from '../../src/domain/verdict.js'
import { type Facts, itemNumbers, verdictOf, verdictsOf } from './real-rules.js'

const anyChild = [5, 6, 17, 18, 19, 20, 22]
const ownGroup = [4, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 21]

const residence: readonly (readonly [says: string, facts: Facts, verdict: VerdictKind])[] = [
  ['户籍 outside the city', { hukou: 'outside' }, 'eligible'],
  ['户籍 outside, residence in a district', { hukou: 'outside', residence: 'licang' }, 'eligible'],
  ['from a county city to a district', { hukou: 'pingdu', residence: 'shibei' }, 'eligible'],
  ['from a district to a county city', { hukou: 'shibei', residence: 'jiaozhou' }, 'eligible'],
  ['between two county cities', { hukou: 'laixi', residence: 'jiaozhou' }, 'eligible'],
  ['between two of the seven districts', { hukou: 'licang', residence: 'shinan' }, 'conditional'],
  ['from 即墨, which is a district', { hukou: 'jimo', residence: 'huangdao' }, 'conditional'],
  ['within one district', { hukou: 'shinan', residence: 'shinan' }, 'ineligible'],
  ['within one county city', { hukou: 'jiaozhou', residence: 'jiaozhou' }, 'ineligible'],
  ['户籍 where they live, wherever that is', { hukou: 'same' }, 'ineligible'],
  ['户籍 unknown', {}, 'need_info'],
  ['户籍 unknown, residence known', { residence: 'licang' }, 'need_info'],
  ['户籍 in a district, residence unknown', { hukou: 'licang' }, 'need_info'],
  ['户籍 in the city, no district said', { hukou: 'qingdao', residence: 'licang' }, 'need_info'],
  ['living elsewhere', { hukou: 'outside', residence: 'elsewhere' }, 'ineligible'],
  ['two months here', { hukou: 'outside', monthsInQingdao: 2 }, 'conditional'],
  ['five months here', { hukou: 'outside', monthsInQingdao: 5 }, 'conditional'],
  ['six months here', { hukou: 'outside', monthsInQingdao: 6 }, 'eligible'],
  ['no 居住证, which no item but 康复救助 asks for', { hukou: 'outside', residencePermit: false }, 'eligible'],
]

describe('who counts as a migrant child', () => {
  test.each(residence)('%s', (_, facts, verdict) => {
    expect(verdictOf(5, facts).verdict.verdict).toBe(verdict)
  })

  test.each<Facts>([
    { hukou: 'same', disabled: true, orphan: true, stage: 'primary' },
    { hukou: 'laixi', residence: 'laixi', minimumLivingApproved: true, housingHardship: true },
  ])('the same place rules out the whole list: %j', (facts) => {
    expect(new Set(verdictsOf(facts).values())).toEqual(new Set(['ineligible']))
  })

  test('less than six months lowers what would be met, and refuses nothing', () => {
    const before = verdictsOf({ hukou: 'outside', ageInMonths: 60, disabled: true })
    const after = verdictsOf({ hukou: 'outside', ageInMonths: 60, disabled: true, monthsInQingdao: 3 })
    const lowered = itemNumbers.map((item) => (before.get(item) === 'eligible' ? 'conditional' : before.get(item)))
    expect(itemNumbers.map((item) => after.get(item))).toEqual(lowered)
  })

  test('a 户籍 that is not known asks for it, or for the residence where the 户籍 is a district', () => {
    expect(verdictOf(5, {}).verdict.missing).toEqual(['hukou'])
    expect(verdictOf(5, { hukou: 'licang' }).verdict.missing).toEqual(['residence'])
  })

  test('another fact that rules the item out needs no 户籍', () => {
    expect(verdictOf(1, { ageInMonths: 100 }).verdict).toMatchObject({ verdict: 'ineligible', missing: [] })
    expect(verdictOf(4, { stage: 'vocational' }).verdict).toMatchObject({ verdict: 'ineligible', missing: [] })
  })

  test('what was not said and counts as met is said', () => {
    expect(verdictOf(5, { hukou: 'outside' }).assumptions).toEqual(
      expect.arrayContaining(['按在青岛住满6个月算', '按孩子不满16周岁算', '按孩子住在青岛算']),
    )
    const known: Facts = { hukou: 'outside', residence: 'licang', monthsInQingdao: 12, ageInMonths: 100 }
    expect(verdictOf(5, known).assumptions).toEqual([])
  })
})

describe('age', () => {
  test.each(anyChild)('item %i: met under 16, the department decides at 16 and 17, closed from 18 on', (item) => {
    const verdictAt = (ageInMonths: number) => verdictOf(item, { hukou: 'outside', ageInMonths }).verdict.verdict
    expect([0, 191, 192, 215, 216, 480].map(verdictAt)).toEqual([
      'eligible',
      'eligible',
      'conditional',
      'conditional',
      'ineligible',
      'ineligible',
    ])
  })

  test.each(ownGroup)('item %i has a group of its own: 16 and 17 count as any age', (item) => {
    const group: Facts = {
      hukou: 'outside',
      stage: 'senior',
      mentalDisorder: 'severe',
      livingSetting: 'family',
      orphan: true,
      housingHardship: true,
      disabled: true,
      familyHardship: true,
    }
    const at = (ageInMonths: number) => verdictOf(item, { ...group, ageInMonths }).verdict.verdict
    expect(at(200)).toBe(at(185))
    expect(at(200)).not.toBe('ineligible')
  })

  test.each(itemNumbers.filter((item) => item !== 4))('item %i is closed from 18 on', (item) => {
    const facts: Facts = {
      hukou: 'outside',
      ageInMonths: 216,
      stage: 'senior',
      disabled: true,
      orphan: true,
      livingSetting: 'family',
      mentalDisorder: 'severe',
      minimumLivingApproved: true,
      extremePovertyApproved: true,
      temporaryReliefApproved: true,
      housingHardship: true,
    }
    expect(verdictOf(item, facts).verdict.verdict).toBe('ineligible')
  })

  test('a pupil in 普通高中 past 18 stays with the department', () => {
    expect(verdictOf(4, { hukou: 'outside', stage: 'senior', ageInMonths: 220 }).verdict.verdict).toBe('conditional')
    expect(verdictOf(4, { hukou: 'outside', stage: 'vocational', ageInMonths: 220 }).verdict.verdict).toBe('ineligible')
    expect(verdictOf(4, { hukou: 'same', stage: 'senior', ageInMonths: 220 }).verdict.verdict).toBe('ineligible')
  })

  test('an age that reaches over a limit is asked for', () => {
    const verdict = verdictOf(1, { hukou: 'outside', ageInMonths: { min: 80, max: 90 } }).verdict
    expect(verdict).toMatchObject({ verdict: 'need_info', missing: ['ageInMonths'] })
  })
})
