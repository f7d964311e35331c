import { expect, test } from 'vitest'
import { findNearDuplicates } from '../../src/corpus/checks/find-near-duplicates.js'

const cases: readonly {
  readonly says: string
  readonly texts: readonly string[]
  readonly pairs: readonly string[]
}[] = [
  { says: 'the same words', texts: ['孩子上学', '打疫苗', '孩子上学'], pairs: ['0-2'] },
  { says: 'punctuation and spaces apart', texts: ['孩子 上学？', '孩子上学'], pairs: ['0-1'] },
  { says: 'one word of a short text changed', texts: ['孩子上小学', '孩子上初中'], pairs: [] },
  { says: 'one character', texts: ['喂', '喂', '嗨'], pairs: ['0-1'] },
  { says: 'nothing but punctuation', texts: ['？', '！', '？'], pairs: ['0-2'] },
  {
    says: 'a long text with a tail',
    texts: ['我家孩子今年八岁户口在河南想转到公办学校去行不行', '我家孩子今年八岁户口在河南想转到公办学校去行不行啊'],
    pairs: ['0-1'],
  },
]

test.each(cases)('pairs of $says', ({ texts, pairs }) => {
  expect(findNearDuplicates(texts, 0.9).map(({ first, second }) => `${first}-${second}`)).toEqual(pairs)
})

test('the index finds what comparing all pairs finds', () => {
  const words = ['孩子', '上学', '户口', '河南', '公办', '疫苗', '医保', '报销', '低保', '租房']
  const texts = Array.from({ length: 200 }, (_, seed) =>
    Array.from(
      { length: 12 },
      (_, at) => words[(at * (seed % 3) + (at === seed % 40 ? seed : at)) % words.length],
    ).join(''),
  )
  const key = ({ first, second }: { first: number; second: number }) => `${first}-${second}`
  const all = texts.flatMap((text, second) =>
    texts
      .slice(0, second)
      .flatMap((other, first) => (findNearDuplicates([other, text], 0.9).length ? [key({ first, second })] : [])),
  )
  expect(all.length).toBeGreaterThan(10)
  expect(new Set(findNearDuplicates(texts, 0.9).map(key))).toEqual(new Set(all))
})
