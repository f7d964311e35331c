import { expect, test } from 'vitest'
import type { LabelledQuestion } from '../../src/domain/knowledge.js'
import { createExamples, trainingDate } from '../../src/training/create-examples.js'
import type { Read } from '../../src/understanding/create-understand.js'

const questions: readonly LabelledQuestion[] = [
  { text: '上学和疫苗', kind: 'service', items: [3, 1], voice: 'father' },
  { text: '你好', kind: 'smalltalk', items: [], voice: 'father' },
]

/** Stands in for the reader, of which only the features are used: the text's length, and whether the day is right. */
const read = ((text: string, asOf: string) => ({
  textFeatures: new Set([text.length]),
  signalFeatures: new Set([asOf === trainingDate ? 1 : 0]),
})) as unknown as Read

test('a service question is labelled with its items, any other with its kind, read on the training date', () => {
  expect(createExamples(questions, read)).toEqual([
    { text: new Set([5]), signals: new Set([1]), intents: [3, 1] },
    { text: new Set([2]), signals: new Set([1]), intents: ['smalltalk'] },
  ])
})
