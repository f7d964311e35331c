import { describe, expect, test } from 'vitest'
import { loadCorpus } from '../../src/corpus/load-corpus.js'
import { alternativesOf } from '../../src/text/alternatives.js'
import { likely } from '../../src/text/likely.js'

describe('the alternatives of a pattern, each with the characters that it needs', () => {
  test.each<[RegExp, string]>([
    [/居住证/u, '居 住 证'],
    [/孤儿|脑瘫/u, '孤 儿|脑 瘫'],
    [/(?:孩子)?脑瘫/u, '脑 瘫'],
    [/(?<!不)(?:残疾|聋)人?/u, '残聋'],
    [/(?<=户籍)在/u, '籍 在'],
    [/[一二]年{2}级/u, '年 级 一二'],
    [/第\d+项/u, '第 项 0123456789'],
    [/[^，]{0,4}满月/u, '满 月'],
    [/聋(?=哑)|哑/u, '聋 哑|哑'],
    [/(?:a|b|c)聋(?<year>九)/u, '聋 九 abc'],
    [/.*|聋/u, '|聋'],
    [/聋*/u, ''],
    [/(?:聋){0,2}/u, ''],
    [/聋/iu, ''],
    [/\p{Script=Han}/u, ''],
  ])('%s', (pattern, wanted) => {
    const told = alternativesOf(pattern).map(({ needed }) => needed.map((set) => [...set].join('')).join(' '))
    expect(told.join('|')).toBe(wanted)
  })

  test('are not guessed from an escaped code', () => {
    expect(() => alternativesOf(/\u5b64/u)).toThrow('spell the character out')
  })
})

test('what is left of the tables finds in every question what the whole tables find', () => {
  const { lexicon, questions } = loadCorpus('corpus/qingdao')
  for (const table of [lexicon.facts, lexicon.crisis, lexicon.outOfScope, lexicon.smalltalk]) {
    const whole = table.map(({ pattern }, index) => ({ pattern, index }))
    for (const { text } of questions) {
      const narrowed = new Map(likely(whole, text).map(({ pattern, index }) => [index, pattern]))
      for (const { pattern, index } of whole) {
        const [match, left] = [pattern.exec(text), narrowed.get(index)?.exec(text) ?? null]
        if (left?.index !== match?.index || left?.[0] !== match?.[0])
          expect.fail(`${text}: ${match?.[0]} became ${left?.[0]}`)
      }
    }
  }
})

test('the likely entries keep their order, without the alternatives that cannot match', () => {
  const table = ['聋', '哑|盲', '.', '盲'].map((source) => ({ pattern: new RegExp(source, 'u') }))
  expect(likely(table, '盲童').map(({ pattern }) => pattern.source)).toEqual(['盲', '.', '盲'])
  expect(likely(table, '').map(({ pattern }) => pattern.source)).toEqual(['.'])
})
