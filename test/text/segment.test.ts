import { describe, expect, it } from 'vitest'
import { readDictionary } from '../../src/corpus/read-dictionary.js'
import { createSegmenter } from '../../src/text/segment.js'

const dictionary = readDictionary()

const segment = createSegmenter({ dictionary, words: ['孤独症康复救助', '城阳', 'WIFI码', '', '两 词'] })

describe('createSegmenter', () => {
  it.each([
    ['孤独症康复救助在哪里', ['孤独', '康复', '救助', '孤独症', '孤独症康复救助', '在', '哪里']],
    ['在城阳上小学', ['在', '城阳', '上', '小学']],
    ['居住证，怎么办？', ['居住', '居住证', '怎么', '怎么办']],
    ['第13项 😭！', ['第', '13', '项']],
    ['ABC', ['abc']],
    ['，。 ', []],
  ])('cuts %s', (text, words) => expect(segment(text)).toEqual(words))

  it('gives a clause the words that it has in the whole text', () => {
    const clauses = ['孩子在城阳上小学，', '居住证12,000元 ', 'wifi a b；还没办？']
    const apart = createSegmenter({ dictionary, words: ['城阳'] })
    const [whole, ...parts] = [clauses.join(''), ...clauses].map(createSegmenter({ dictionary, words: ['城阳'] }))
    expect(parts.flat()).toEqual(whole)
    expect(clauses.map(apart)).toEqual(parts)
  })

  it('knows an added word in capitals too', () => expect(segment('WIFI码')).toContain('wifi码'))
})
