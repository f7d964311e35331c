import { describe, expect, test } from 'vitest'
import { likely } from '../../src/text/likely.js'
import { neededCharacters } from '../../src/text/needed-characters.js'

describe('the characters that a pattern needs', () => {
  test.each<[RegExp, string | undefined]>([
    [/居住证/u, '居'],
    [/孤儿|脑瘫/u, '孤脑'],
    [/(?:孩子)?脑瘫/u, '脑'],
    [/(?<!不)(?:残疾|聋)人?/u, '残聋'],
    [/(?<=户籍)在/u, '籍'],
    [/[一二]年{2}级/u, '年'],
    [/第\d+项/u, '第'],
    [/[^，]{0,4}满月/u, '满'],
    [/聋(?=哑)|哑/u, '聋哑'],
    [/.*|聋/u, undefined],
    [/聋*/u, undefined],
    [/(?:聋){0,2}/u, undefined],
    [/聋/iu, undefined],
    [/\p{Script=Han}/u, undefined],
  ])('%s', (pattern, characters) => {
    const needed = neededCharacters(pattern)
    expect(needed && [...needed].join('')).toBe(characters)
  })

  test('are not guessed from an escaped code', () => {
    expect(() => neededCharacters(/\u5b64/u)).toThrow('spell the character out')
  })
})

test('the likely entries keep their order, and hold all that match', () => {
  const table = ['聋', '哑|盲', '.', '盲'].map((source) => ({ pattern: new RegExp(source, 'u') }))
  expect(likely(table, '盲童').map(({ pattern }) => pattern.source)).toEqual(['哑|盲', '.', '盲'])
  expect(likely(table, '').map(({ pattern }) => pattern.source)).toEqual(['.'])
})
