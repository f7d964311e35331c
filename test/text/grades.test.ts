import { describe, expect, it } from 'vitest'
import { findGrades } from '../../src/text/grades.js'

const cases: readonly (readonly [text: string, words: string, stage: string, grade: number | undefined])[] = [
  ['孩子上小班', '小班', 'kindergarten', undefined],
  ['幼儿园中班', '中班', 'kindergarten', undefined],
  ['大班了', '大班', 'kindergarten', undefined],
  ['念二年级', '二年级', 'primary', 2],
  ['上六年级', '六年级', 'primary', 6],
  ['四年级', '四年级', 'primary', 4],
  ['1年级', '1年级', 'primary', 1],
  ['读小三', '小三', 'primary', 3],
  ['初一', '初一', 'junior', 7],
  ['读初三', '初三', 'junior', 9],
  ['初2', '初2', 'junior', 8],
  ['七年级', '七年级', 'junior', 7],
  ['九年级', '九年级', 'junior', 9],
  ['高一', '高一', 'senior', 10],
  ['上高3', '高3', 'senior', 12],
]

describe('findGrades', () => {
  it.each(cases)('reads %s as %s: %s, grade %s', (text, words, stage, grade) => {
    const [found] = findGrades(text)
    expect(found).toMatchObject({ words, stage, start: text.indexOf(words) })
    expect(found?.grade).toBe(grade)
  })

  it.each([
    '瘦小一圈',
    '上小学',
    '念初中',
    '升高中',
    '小班车',
    '大班长',
    '几年级',
    '三年',
    '一年到头',
    '小五个月',
    '十五年级',
  ])('reads no grade in %s', (text) => expect(findGrades(text)).toEqual([]))

  it('gives the ages of a kindergarten class in months', () => {
    expect(findGrades('小班中班大班').map(({ ages }) => ages)).toEqual([
      { min: 36, max: 59 },
      { min: 48, max: 71 },
      { min: 60, max: 83 },
    ])
  })
})
