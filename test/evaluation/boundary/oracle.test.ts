import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../../src/corpus/load-corpus.js'
import { expectedVerdict, type Facts } from '../../../src/evaluation/boundary/oracle.js'

const months = (age: number) => ({ min: age, max: age })
const outside = { hukou: 'outside' } as const

/** Sentences of the semantics, each with a child that it is about. */
const said: readonly (readonly [sentence: string, item: number, facts: Facts, expected: string])[] = [
  ['户籍 unknown is to be asked for', 5, {}, 'need_info'],
  ['the same district refuses everything', 14, { hukou: 'same', minimumLivingApproved: true }, 'ineligible'],
  ['between two districts a department decides', 5, { hukou: 'licang', residence: 'shinan' }, 'conditional'],
  ['between a county-level city and a district it is met', 5, { hukou: 'jiaozhou', residence: 'jimo' }, 'eligible'],
  ['under half a year is conditional', 6, { ...outside, monthsInQingdao: months(5) }, 'conditional'],
  ['at 16 items for any child are conditional', 17, { ...outside, ageInMonths: months(192) }, 'conditional'],
  ['at 16 items with a group of their own are not', 14, { ...outside, ageInMonths: months(192) }, 'conditional'],
  ['18 ends all', 21, { ...outside, ageInMonths: months(216) }, 'ineligible'],
  ['but not for a pupil in 普通高中', 4, { ...outside, ageInMonths: months(216), stage: 'senior' }, 'conditional'],
  ['not yet 7', 1, { ...outside, ageInMonths: months(83) }, 'eligible'],
  ['7', 1, { ...outside, ageInMonths: months(84) }, 'ineligible'],
  ['a range over the border is not known', 1, { ...outside, ageInMonths: { min: 80, max: 90 } }, 'need_info'],
  ['kindergarten named without an age counts', 2, { ...outside, stage: 'kindergarten' }, 'conditional'],
  ['at 15 the stage is asked for', 3, { ...outside, ageInMonths: months(185) }, 'need_info'],
]

describe('the oracle', () => {
  it.each(said)('%s: item %i', (_, item, facts, expected) => {
    expect(expectedVerdict(item, facts)).toBe(expected)
  })

  it('has no line for an item that does not exist', () => {
    expect(() => expectedVerdict(23, {})).toThrow('no line for item 23')
  })

  const { items } = loadCorpus('corpus/qingdao')
  const examples = items.flatMap(({ number, examples: own }) => own.map((example) => ({ number, ...example })))
  /** What follows from the parents is derived before any rule, and not the oracle's to know. */
  const plain = examples.filter(({ facts }) => facts.father === undefined)

  it.each(plain)('agrees with the example of item $number: $facts is $verdict', ({ number, facts, verdict }) => {
    const told = Object.entries(facts).map(([fact, value]) => [fact, typeof value === 'number' ? months(value) : value])
    expect(expectedVerdict(number, Object.fromEntries(told))).toBe(verdict)
  })
})
