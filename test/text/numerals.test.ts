import { describe, expect, it } from 'vitest'
import { parseDigitString, parseNumeral } from '../../src/text/numerals.js'

const numerals: Readonly<Record<string, number>> = {
  '0': 0,
  '12': 12,
  '3.5': 3.5,
  '12,000': 12_000,
  '99999': 99_999,
  '3万': 30_000,
  零: 0,
  〇: 0,
  一: 1,
  两: 2,
  俩: 2,
  仨: 3,
  十: 10,
  十二: 12,
  二十: 20,
  廿: 20,
  廿三: 23,
  卅: 30,
  四十五: 45,
  一百: 100,
  一百零五: 105,
  一百一: 110,
  一百五: 150,
  一百一十五: 115,
  两千三: 2_300,
  一千零一: 1_001,
  一千零十: 1_010,
  三千五百二十一: 3_521,
  三万五: 35_000,
  一万零五: 10_005,
  九万九千九百九十九: 99_999,
  二零二四: 2_024,
  二〇: 20,
  一二三四五: 12_345,
}
const notNumerals = [
  '',
  '半',
  '五六',
  '十四五',
  '十十',
  '百',
  '十万',
  '100000',
  '二十廿',
  '三个',
  '3.5.1',
  '-3',
  '零零',
  '一零',
]

describe('parseNumeral', () => {
  it.each(Object.entries(numerals))('reads %s as %d', (numeral, value) => expect(parseNumeral(numeral)).toBe(value))

  it.each(notNumerals.filter((s) => s !== '一零'))('reads no number in "%s"', (text) =>
    expect(parseNumeral(text)).toBeUndefined(),
  )
})

describe('parseDigitString', () => {
  it('reads digits off one by one', () => expect(parseDigitString('一九')).toBe(19))
  it('refuses anything but digits', () => expect(parseDigitString('十九')).toBeUndefined())
})
