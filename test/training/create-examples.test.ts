import { expect, test } from 'vitest'
import type { LabelledQuestion } from '../../src/domain/knowledge.js'
import { exampleOf, readQuestions, trainingDate } from '../../src/training/create-examples.js'
import type { Read } from '../../src/understanding/create-read.js'
import { readingOf } from './examples.js'

const questions: readonly LabelledQuestion[] = [
  { text: '上学和疫苗', kind: 'service', items: [3, 1], voice: 'father' },
  { text: '你好', kind: 'smalltalk', items: [], voice: 'father' },
]
/** Its features are the text's length and whether the day is right. */
const read: Read = (text, { asOf }) => readingOf(text.length, asOf === trainingDate ? 1 : 0)

test('a service question is labelled with its items, any other with its kind, read on the training date', () => {
  expect(readQuestions(questions, read).map(exampleOf)).toEqual([
    { text: [5], signals: [1], labels: [3, 1] },
    { text: [2], signals: [1], labels: ['smalltalk'] },
  ])
})
