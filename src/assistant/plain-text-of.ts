import * as wording from '../answering/wording.js'
import type { Answer } from '../domain/answer.js'

/** An answer for whoever can show text only: with the options of its question, and marked where a model has worded it. */
export function plainTextOf({ text, nextQuestion, generatedBy }: Answer): string {
  const labels = nextQuestion?.options.map(({ label }) => label) ?? []
  return [text, wording.optionsLine(labels), generatedBy === 'model' ? wording.wordedByModel : '']
    .filter((part) => part !== '')
    .join('\n')
}
