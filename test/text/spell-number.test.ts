import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumeral } from '../../src/text/numerals.js'
import { spellNumber } from '../../src/text/spell-number.js'

describe('spellNumber', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1_005, '一千零五'],
    [10_005, '一万零五'],
    [100_000, '十万'],
    [100_010_000, '一亿零一万'],
    [-1, '-1'],
    [1.5, '1.5'],
  ])('spells %d as %s', (value, spelled) => expect(spellNumber(value)).toBe(spelled))

  it('writes what parseNumeral reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (value) => {
        expect(parseNumeral(spellNumber(value))).toBe(value)
      }),
    )
  })
})
