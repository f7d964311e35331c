import { expect, test } from 'vitest'
import type { FoundFact, Understanding } from '../../src/domain/understanding.js'
import { takeIn } from '../../src/understanding/consultation.js'
import type { Context } from '../../src/understanding/create-read.js'

const permit = (value: boolean, words: string): FoundFact => ({ fact: 'residencePermit', value, words })

/** Reads 办了居住证 and 没办居住证, and no more. */
const understand = (text: string) =>
  ({
    text,
    facts: text === '办了居住证' ? [permit(true, text)] : text === '没办居住证' ? [permit(false, text)] : [],
    supposed: [],
    ranked: [],
    signals: {},
  }) as unknown as Understanding

const factsOf = (told: Partial<Understanding>, fact: FoundFact, known = {}) =>
  takeIn(
    { ...understand(''), ...told },
    { restated: '', facts: [fact] },
    { understand, context: {} as Context, known },
  ).understanding.facts.map(({ value }) => value)

test('a fact counts whose words stand in the message and say the same to the code', () => {
  expect(factsOf({ text: '那边办的，办了居住证，行不行' }, permit(true, '办了居住证'))).toEqual([true])
})

test.each([
  { name: 'words that the user never said', told: { text: '行不行' }, fact: permit(true, '办了居住证') },
  {
    name: 'a value that the words do not have',
    told: { text: '没办居住证，行不行' },
    fact: permit(true, '没办居住证'),
  },
  { name: 'words that say nothing of it', told: { text: '在青岛，行不行' }, fact: permit(true, '在青岛') },
  { name: 'half a clause', told: { text: '有没有办了居住证' }, fact: permit(true, '办了居住证') },
  { name: 'no words', told: { text: '行不行' }, fact: permit(true, '，') },
  {
    name: 'what was only supposed',
    told: { text: '要是，办了居住证', supposed: [permit(true, '办了居住证')] },
    fact: permit(true, '办了居住证'),
  },
])('$name: no fact', ({ told, fact }) => {
  expect(factsOf(told, fact)).toEqual([])
})

test('nothing that is known already is told anew', () => {
  const told = { text: '办了居住证', facts: [permit(false, '没有')] }
  expect(factsOf(told, permit(true, '办了居住证'))).toEqual([false])
  expect(factsOf({ text: '办了居住证' }, permit(true, '办了居住证'), { residencePermit: {} })).toEqual([])
})
