import { expect, test } from 'vitest'
import { readReply } from '../../src/dialogue/answer-pending.js'
import type { NextQuestion } from '../../src/domain/answer.js'
import { corpus } from '../eligibility/real-rules.js'

const question = (fact: NextQuestion['fact']): NextQuestion => {
  const asked = corpus.factQuestions.find((one) => one.fact === fact)
  return { fact, text: '？', options: asked?.options ?? [{ label: '上幼儿园', value: '2' }] }
}
const reply = (text: string, fact: NextQuestion['fact']) => readReply(text, question(fact), corpus.lexicon)

test.each([
  ['办了居住证', 'residencePermit', true],
  ['有的', 'residencePermit', true],
  ['办了', 'residencePermit', true],
  ['没有', 'residencePermit', false],
  ['还没呢', 'residencePermit', false],
  ['不困难', 'familyHardship', false],
  ['青岛市以外', 'hukou', 'outside'],
  ['3到6岁', 'ageInMonths', { min: 36, max: 83 }],
] as const)('%s, asked for %s', (text, fact, value) => {
  expect(reply(text, fact)).toEqual({ kind: 'fact', fact: { fact, value, words: text } })
})

test.each(['不知道', '说不准', '跳过'])('%s is not asked again', (text) => {
  expect(reply(text, 'residencePermit')).toEqual({ kind: 'unsure', fact: 'residencePermit' })
})

test('the label of a service answers which one is meant', () => {
  expect(reply('上幼儿园', 'item')).toEqual({ kind: 'item', item: 2 })
})

test.each([
  ['那归谁管', 'residencePermit'],
  ['有的说要办有的说不要办到底要不要办', 'residencePermit'],
  ['有的', 'hukou'],
] as const)('%s is no reply to %s', (text, fact) => {
  expect(reply(text, fact)).toEqual({ kind: 'none' })
})

test('without a question nothing is a reply', () => {
  expect(readReply('有的', undefined, corpus.lexicon)).toEqual({ kind: 'none' })
})
