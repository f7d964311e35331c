import type { LabelledQuestion } from '../../domain/knowledge.js'
import type { Fault } from './fault.js'
import { findNearDuplicates } from './find-near-duplicates.js'
import { placeQuestions } from './place-questions.js'

const duplicateFrom = 0.9

/** Labels that contradict themselves, and questions that say the same: those would be learnt from and tested on at once. */
export function checkQuestions(questions: readonly LabelledQuestion[]): readonly Fault[] {
  const placed = placeQuestions(questions)
  const labels = placed.flatMap(({ place, question: { kind, items } }): readonly Fault[] => {
    if (kind === 'service' && items.length === 0) {
      return [{ code: 'question_without_items', place, says: 'a service question without items' }]
    }
    if (kind !== 'service' && items.length > 0) {
      return [{ code: 'question_with_items', place, says: `a question of kind ${kind} with items ${items.join(', ')}` }]
    }
    return []
  })
  const texts = questions.map(({ text }) => text)
  const duplicates = findNearDuplicates(texts, duplicateFrom).flatMap(
    ({ first, second, similarity }): readonly Fault[] => {
      const [one, other] = [placed[first], placed[second]]
      if (!one || !other) return []
      const says = `${other.question.text} is ${similarity.toFixed(2)} like ${one.place}: ${one.question.text}`
      return [{ code: 'question_duplicate', place: other.place, says }]
    },
  )
  return [...labels, ...duplicates]
}
