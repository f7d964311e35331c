import { expect, test } from 'vitest'
import { mergeFacts } from '../../src/dialogue/merge-facts.js'
import type { FactId, FactValue } from '../../src/domain/fact.js'
import type { FoundFact } from '../../src/domain/understanding.js'

const nothing = { household: {}, children: [], activeChild: 'child-1' }
const found = (fact: FactId, value: FactValue, child?: string): FoundFact => ({ fact, value, words: '', child })
const age = (years: number): FactValue => ({ min: years * 12, max: years * 12 + 11 })

function tell(...turns: readonly (readonly FoundFact[])[]) {
  return turns.reduce<Parameters<typeof mergeFacts>[0]>((known, facts, index) => {
    const named = facts.flatMap(({ child }) => (child && child !== '孩子' ? [child] : []))
    return mergeFacts(known, facts, index + 1, { labels: [...new Set(named)], another: false })
  }, nothing)
}

test('a newer statement replaces an older one', () => {
  const { children } = tell([found('ageInMonths', age(5), '孩子')], [found('ageInMonths', age(7), '孩子')])
  expect(children.map(({ facts }) => facts.ageInMonths?.value)).toEqual([age(7)])
})

test('a corrected age ends the grade and stage of an earlier turn', () => {
  const { children } = tell(
    [found('stage', 'kindergarten', '孩子'), found('ageInMonths', age(5), '孩子')],
    [found('ageInMonths', age(7), '孩子')],
  )
  expect(children[0]?.facts).not.toHaveProperty('stage')
})

test('children are kept apart, and the one named last is spoken of', () => {
  const known = tell([found('ageInMonths', age(10), '老大')], [found('ageInMonths', age(2), '老二')])
  expect(known.children.map(({ label, facts }) => [label, facts.ageInMonths?.value])).toEqual([
    ['老大', age(10)],
    ['老二', age(2)],
  ])
  expect(known.activeChild).toBe('child-2')
})

test('the child spoken of without a name gets its name later', () => {
  const { children } = tell([found('ageInMonths', age(10), '孩子')], [found('stage', 'primary', '老大')])
  expect(children).toHaveLength(1)
  expect(children[0]?.label).toBe('老大')
})

test('a district is not replaced by the city it lies in', () => {
  const { household } = tell([found('residence', 'shibei')], [found('residence', 'qingdao')])
  expect(household.residence?.value).toBe('shibei')
})

test('but the city is replaced by a district', () => {
  const { household } = tell([found('residence', 'qingdao')], [found('residence', 'shibei')])
  expect(household.residence?.value).toBe('shibei')
})
