import { expect, test } from 'vitest'
import { answerSchema } from '../../src/protocol/answer-schema.js'
import { fakeAnswer } from '../doubles/fake-assistant.js'

const answer = fakeAnswer({ answerId: 'a-1', text: '上学' })

test('an answer with every optional part passes unchanged', () => {
  expect(answerSchema.parse(answer)).toEqual(answer)
})

test.each([
  { name: 'an unknown key', broken: { ...answer, mood: 'good' } },
  { name: 'an unknown kind', broken: { ...answer, kind: 'poem' } },
  {
    name: 'a citation without departments',
    broken: { ...answer, citations: [{ ...answer.citations[0], departments: [] }] },
  },
  { name: 'no text', broken: { ...answer, text: '' } },
])('an answer with $name is refused', ({ broken }) => {
  expect(answerSchema.safeParse(broken).success).toBe(false)
})
