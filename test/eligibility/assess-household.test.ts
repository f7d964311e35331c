import { expect, test } from 'vitest'
import { assessHousehold } from '../../src/eligibility/assess-household.js'
import { assess, type Facts, sheetOf } from './real-rules.js'

const household: Facts = { hukou: 'outside' }

function best(item: number, children: Readonly<Record<string, Facts>>, shared = household) {
  const all = Object.entries(children).map(([label, facts]) => ({ label, facts: sheetOf(facts) }))
  const [only] = assessHousehold(assess, sheetOf(shared), all, [item])
  return only && { child: only.verdict.child, verdict: only.verdict.verdict }
}

test('the child for whom the item is best stands for the household', () => {
  const children = { 老大: { ageInMonths: 120 }, 老二: { ageInMonths: 30 } }
  expect(best(1, children)).toEqual({ child: '老二', verdict: 'eligible' })
  expect(best(3, children)).toEqual({ child: '老大', verdict: 'eligible' })
})

test('an open verdict is better than an unknown, an unknown better than a refusal', () => {
  expect(best(2, { 老大: { ageInMonths: 120 }, 老二: {} })).toEqual({ child: '老二', verdict: 'need_info' })
  expect(best(2, { 老大: {}, 老二: { ageInMonths: 40 } })).toEqual({ child: '老二', verdict: 'conditional' })
})

test('children who are alike are named together', () => {
  expect(best(5, { 老大: {}, 老二: {} })).toEqual({ child: '老大、老二', verdict: 'eligible' })
})

test('of several for whom it is best the first spoken of counts', () => {
  const children = { 老大: { ageInMonths: 120 }, 老二: { ageInMonths: 30 }, 老三: { ageInMonths: 40 } }
  expect(best(1, children)).toEqual({ child: '老二', verdict: 'eligible' })
})

test('what is known of the household counts for each child', () => {
  expect(best(3, { 老大: { stage: 'primary' }, 老二: {} }, { hukou: 'same' })).toMatchObject({ verdict: 'ineligible' })
})

test('what is known of the child goes before what is known of the household', () => {
  expect(best(5, { 老大: { hukou: 'same' }, 老二: {} })).toEqual({ child: '老二', verdict: 'eligible' })
})

test('all items are assessed where none is named', () => {
  expect(assessHousehold(assess, sheetOf(household), [{ label: '', facts: {} }])).toHaveLength(22)
})
