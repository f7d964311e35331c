import { describe, expect, it } from 'vitest'
import { findDurations } from '../../src/text/durations.js'

const cases: readonly (readonly [text: string, words: string, min: number, max: number])[] = [
  ['来了两个月', '两个月', 2, 2],
  ['住了半年', '半年', 6, 6],
  ['大半年了', '大半年', 7, 11],
  ['半年多', '半年多', 6, 11],
  ['小半年', '小半年', 4, 5],
  ['一年多了', '一年多', 12, 23],
  ['来青岛三年', '三年', 36, 36],
  ['来了10年', '10年', 120, 120],
  ['二十年了', '二十年', 240, 240],
  ['四五年', '四五年', 48, 60],
  ['不到半年', '不到半年', 0, 5],
  ['快半年了', '快半年', 4, 5],
  ['不满6个月', '不满6个月', 0, 5],
  ['不到一年', '不到一年', 0, 11],
  ['快两年了', '快两年', 18, 23],
  ['二十天', '二十天', 0, 0],
  ['45天', '45天', 1, 1],
  ['三周', '三周', 0, 0],
  ['两个星期', '两个星期', 0, 0],
  ['好几年了', '好几年', 36, 120],
  ['七八个月', '七八个月', 7, 8],
  ['一年半', '一年半', 18, 18],
  ['一年零三个月', '一年零三个月', 15, 15],
  ['十多年', '十多年', 120, 239],
  ['俩月', '俩月', 2, 2],
  ['仨月', '仨月', 3, 3],
  ['刚来青岛', '刚来', 0, 2],
  ['刚搬来', '刚搬来', 0, 2],
  ['才从老家过来', '才从老家过来', 0, 2],
]

describe('findDurations', () => {
  it.each(cases)('reads %s as %s, %i to %i months', (text, words, min, max) => {
    expect(findDurations(text)).toEqual([
      { words, start: text.indexOf(words), end: text.indexOf(words) + words.length, min, max },
    ])
  })

  it.each([
    '2019年来的',
    '19年来的',
    '三年级',
    '上个月',
    '今年',
    '上半年',
    '3月份',
    '第三年',
    '三周岁',
    '五岁',
    '刚上学',
    '星期三',
    '一九年',
    '老二天天哭',
    '三岁八个月',
  ])('reads no length of time in %s', (text) => expect(findDurations(text)).toEqual([]))
})
