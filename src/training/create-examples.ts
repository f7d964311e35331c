import type { LabelledQuestion } from '../domain/knowledge.js'
import type { Intent } from '../domain/understanding.js'
import type { Read } from '../understanding/create-read.js'
import type { ReadQuestion } from './cross-validate.js'
import type { Example } from './train-network.js'

/** Ages in labelled questions are read against this day, so that training does not drift with the calendar. */
export const trainingDate = '2026-11-23'

export function readQuestions(questions: readonly LabelledQuestion[], read: Read): readonly ReadQuestion[] {
  return questions.map((question) => ({ question, reading: read(question.text, { asOf: trainingDate }) }))
}

export function exampleOf({ question: { kind, items }, reading }: ReadQuestion): Example<Intent> {
  const { textFeatures, signalFeatures } = reading
  return { text: textFeatures, signals: signalFeatures, labels: kind === 'service' ? items : [kind] }
}
