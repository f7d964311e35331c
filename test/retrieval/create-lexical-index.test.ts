import { describe, expect, test } from 'vitest'
import { createLexicalIndex } from '../../src/retrieval/lexical/create-lexical-index.js'
import { passage, segment } from './passages.js'

/** Of twenty passages, all speak of 孩子, four of 学校, two of 报名, one of 疫苗; each has a word of its own. */
const passages = Array.from({ length: 20 }, (_, index) => {
  const words = ['孩子', `词${index}`, ...(index < 4 ? ['学校'] : []), ...(index > 2 && index < 5 ? ['报名'] : [])]
  return passage(`item:${index}`, [...words, ...(index === 7 ? ['疫苗'] : [])].join(' '))
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
    const story = [...Array.from({ length: 60 }, () => '学校'), ...Array.from({ length: 60 }, (_, at) => `闲话${at}`)]
    expect(idsOf([...story, '疫苗'])).toContain('item:7')
  })

  test('gives at most as many as asked for', () => {
    expect(idsOf(['学校'])).toHaveLength(4)
    expect(idsOf(['学校'], 2)).toHaveLength(2)
  })

  test.each([
    ['no word', []],
    ['a single character', ['词']],
    ['an unknown word', ['房价']],
    ['a word that all passages have, which tells none apart,', ['孩子']],
  ])('%s finds nothing', (_, words) => {
    expect(search(words, 20)).toEqual([])
  })
})
