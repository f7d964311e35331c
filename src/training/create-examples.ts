import type { LabelledQuestion } from '../domain/knowledge.js'
import type { Read } from '../understanding/create-understand.js'
import type { Example } from './train-intent-model.js'

/** Ages in labelled questions are read against this day, so that training does not drift with the calendar. */
export const trainingDate = '2026-11-23'

export function createExamples(questions: readonly LabelledQuestion[], read: Read): readonly Example[] {
  return questions.map(({ text, kind, items }) => {
    const { textFeatures, signalFeatures } = read(text, trainingDate)
    return { text: textFeatures, signals: signalFeatures, intents: kind === 'service' ? items : [kind] }
  })
}
