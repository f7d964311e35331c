import { expect, test } from 'vitest'
import { loadCorpus } from '../../src/corpus/load-corpus.js'
import { placesAsked, placesTold } from '../../src/training/place-examples.js'

const { lexicon } = loadCorpus('corpus/qingdao')

test.each([
  ['a 户籍 and a home', '户口周口的 住李沧', { hukou: 'outside', residence: 'licang' }, ['hukou', 'residence', 'none']],
  ['one district as both', '户口跟住处都在莱西', { hukou: 'laixi', residence: 'laixi' }, ['both', 'none']],
  ['the same district without its name', '户口就在本区', { hukou: 'same', residence: '' }, ['same']],
  ['only a word of 户籍', '户口没迁过来', { hukou: 'outside', residence: '' }, ['outside']],
  ["somebody else's place", '我弟户口在河南', { hukou: '', residence: '' }, ['none', 'none']],
  ['living elsewhere', '现在搬威海住了', { hukou: '', residence: 'elsewhere' }, ['residence']],
  ['no place at all', '孩子七岁', { hukou: '', residence: '' }, []],
])('a message tells %s', (_, text, told, roles) => {
  expect(placesTold([{ text, ...told }], lexicon).flatMap(({ labels }) => labels)).toEqual(roles)
})

test('of a question it is what the patterns read, and the patterns are no evidence', () => {
  const question = { text: '户口周口的 住李沧 孩子上学', kind: 'service' as const, items: [3], voice: 'one' }
  const [asked] = placesAsked([question], lexicon)
  const [told] = placesTold([{ text: question.text, hukou: 'outside', residence: 'licang' }], lexicon)
  expect(asked?.labels).toEqual(told?.labels)
  expect(asked?.signals.length).toBeLessThan(told?.signals.length ?? 0)
})
