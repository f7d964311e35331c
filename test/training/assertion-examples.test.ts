import { expect, test } from 'vitest'
import { loadCorpus } from '../../src/corpus/load-corpus.js'
import { assertionsAsked, assertionsTold } from '../../src/training/assertion-examples.js'

const { lexicon } = loadCorpus('corpus/qingdao')

test.each([
  ['told as so', '居住证办下来了', { residencePermit: 'true' }, ['present']],
  ['told as not so', '居住证叫房东拦着没办成', { residencePermit: 'false' }, ['absent']],
  ['only asked for', '居住证去哪办', {}, ['none']],
  ['unclear', '像是双相 医生没下结论', { mentalDisorder: 'undiagnosed' }, ['possible']],
  [
    'each topic by itself',
    '居住证有 低保没批',
    { residencePermit: 'true', minimumLivingApproved: 'false' },
    ['present', 'absent'],
  ],
  ['no topic at all', '孩子七岁', {}, []],
])('a telling says of a topic that it is %s', (_, text, facts, labels) => {
  expect(assertionsTold([{ text, facts }], lexicon).flatMap((example) => example.labels)).toEqual(labels)
})

test('of a question it is what the fact patterns read', () => {
  const asked = ['我们在吃低保 孩子上学有补助吗', '低保怎么申请'].map((text) => ({
    text,
    kind: 'service' as const,
    items: [14],
    voice: 'one',
  }))
  expect(assertionsAsked(asked, lexicon).flatMap(({ labels }) => labels)).toEqual(['present', 'none'])
})
