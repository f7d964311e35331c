import { describe, expect, test } from 'vitest'
import { createLexicalIndex } from '../../src/retrieval/lexical/create-lexical-index.js'
import { passage, segment } from './passages.js'

/**
 * Of twenty passages all speak of 孩子, four of 学校, two of 报名, one of 疫苗 and 的; each of 群0 … 群9 is in two, each of
 * 类0 … 类4 in four.
 */
const passages = Array.from({ length: 20 }, (_, index) => {
  const words = ['孩子', `群${index % 10}`, `类${index % 5}`]
  if (index < 4) words.push('学校')
  if (index === 3 || index === 4) words.push('报名')
  if (index === 7) words.push('疫苗', '的')
  return passage(`item:${index}`, words.join(' '))
})
const search = createLexicalIndex(passages, segment)
const idsOf = (words: readonly string[], most = 20) => search(words, most).map(({ id }) => id)

describe('createLexicalIndex', () => {
  test('finds the passages that have one of the words, and no other', () => {
    expect(idsOf(['疫苗'])).toEqual(['item:7'])
    expect(idsOf(['疫苗', '报名']).sort()).toEqual(['item:3', 'item:4', 'item:7'])
  })

  test('puts a passage with two of the words first, and one with the rarer word before the others', () => {
    expect(idsOf(['学校', '报名']).slice(0, 2)).toEqual(['item:3', 'item:4'])
  })

  test('scores fall from hit to hit', () => {
    const scores = search(['学校', '报名', '疫苗'], 20).map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBeGreaterThan(1)
  })

  test('reports the words that the passage has, not those it lacks', () => {
    const [hit] = search(['报名', '疫苗', '学校', '房价'], 20).filter(({ id }) => id === 'item:3')
    expect([...(hit?.words ?? [])].sort()).toEqual(['学校', '报名'].sort())
  })

  test('hears the rare word at the end of a long story', () => {
    const story = [
      ...Array.from({ length: 10 }, (_, at) => `群${at}`),
      ...Array.from({ length: 5 }, (_, at) => `类${at}`),
    ]
    expect(search([...story, ...story, '疫苗'], 20).find(({ id }) => id === 'item:7')?.words).toContain('疫苗')
  })

  test('gives at most as many as asked for', () => {
    expect(idsOf(['学校'])).toHaveLength(4)
    expect(idsOf(['学校'], 2)).toHaveLength(2)
  })

  test.each([
    ['no word', []],
    ['a single character', ['的']],
    ['an unknown word', ['房价']],
    ['a word that all passages have, which tells none apart,', ['孩子']],
  ])('%s finds nothing', (_, words) => {
    expect(search(words, 20)).toEqual([])
  })
})
