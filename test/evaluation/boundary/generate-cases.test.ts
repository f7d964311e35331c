import { describe, expect, it } from 'vitest'
import type { GateRules, ItemRules } from '../../../src/eligibility/rule.js'
import { conditionsOf } from '../../../src/evaluation/boundary/conditions.js'
import { cellsOf, filledBy, generateCases } from '../../../src/evaluation/boundary/generate-cases.js'
import { positionsOf } from '../../../src/evaluation/boundary/positions.js'
import { settle } from '../../../src/evaluation/boundary/settle.js'
import { rules } from './real-rules.js'

const always = { always: 'always' } as const
const gate: GateRules = { residence: { hukou: ['outside'], says: 'outside' }, age: { any: always, own: always } }
const item: ItemRules = {
  item: 12,
  ageLimit: 'own',
  requires: { fact: 'disabled', is: true, says: 'disabled' },
  benefits: [
    { id: 'a', clause: '', when: { any: [{ range: 'ageInMonths', from: 36, below: 84, says: '3–6' }, always] } },
    { id: 'b', clause: '', when: { open: 'fitting', fact: 'familyHardship', decidedBy: 'x', says: 'fitting' } },
  ],
}

describe('positionsOf', () => {
  it('stands on both sides of both ends of a range, and where it is not known', () => {
    const leaf = { range: 'ageInMonths', from: 36, below: 84, says: '' } as const
    const ages = positionsOf(leaf).map(({ side, facts }) => [side, facts[0]?.[1]])
    expect(ages).toEqual([
      ['inside', { min: 36, max: 36 }],
      ['outside', { min: 35, max: 35 }],
      ['inside', { min: 83, max: 83 }],
      ['outside', { min: 84, max: 84 }],
      ['missing', undefined],
    ])
  })

  it.each([
    ['a wanted fact', { fact: 'disabled', is: true, says: '' }, 'inside true, outside false, missing undefined'],
    [
      'an unwanted choice',
      { fact: 'livingSetting', isNot: ['hospital'], says: '' },
      'inside family, inside institution, outside hospital, missing undefined',
    ],
    [
      'an open condition that may be denied',
      { open: '', fact: 'familyHardship', decidedBy: '', says: '' },
      'inside true, outside false, missing undefined',
    ],
    ['an open condition', { open: '', decidedBy: '', says: '' }, 'inside undefined'],
  ] as const)('knows the sides of %s', (_, leaf, expected) => {
    expect(
      positionsOf(leaf)
        .map(({ side, facts }) => `${side} ${facts[0]?.[1]}`)
        .join(', '),
    ).toBe(expected)
  })
})

describe('conditionsOf', () => {
  it('names every condition of an item with where it stands', () => {
    const places = conditionsOf(item, gate).map(({ place }) => place)
    expect(places).toEqual([
      'residence: outside',
      'age: always',
      'requires: disabled',
      'a: 3–6',
      'a: always',
      'b: fitting',
    ])
  })
})

describe('settle', () => {
  const disabled = { fact: 'disabled', is: true, says: '' } as const
  const adult = { range: 'ageInMonths', from: 216, says: '', assume: 'adult' } as const

  it('meets every part of all, and breaks one', () => {
    const rule = { all: [disabled, { fact: 'healthy', is: true, says: '' }] } as const
    expect([...settle(new Map(), { rule, want: 'inside' })]).toEqual([
      ['disabled', true],
      ['healthy', true],
    ])
    expect([...settle(new Map(), { rule, want: 'outside' })]).toEqual([['disabled', false]])
  })

  it('changes nothing that is decided', () => {
    const draft = new Map([['disabled', undefined]] as const)
    expect(settle(draft, { rule: disabled, want: 'inside' })).toEqual(draft)
  })

  it('says nothing of what is taken for granted', () => {
    expect(settle(new Map(), { rule: adult, want: 'inside' }).size).toBe(0)
  })
})

describe('generateCases over the real rules', () => {
  const cases = generateCases(rules)

  it('fills every cell', () => {
    const filled = new Set(cases.flatMap((one) => filledBy(one).map((cell) => `${one.item} ${cell}`)))
    const wanted = [...cellsOf(rules)].flatMap(([number, cells]) => cells.map((cell) => `${number} ${cell}`))
    expect(wanted.filter((cell) => !filled.has(cell))).toEqual([])
  })

  it('gives every case its own id', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  })
})
