import type { LabelledQuestion } from '../domain/knowledge.js'
import type { Intent } from '../domain/understanding.js'
import { createIntentModel, type IntentModelData } from '../understanding/intent-model.js'
import type { Example } from './train-intent-model.js'

export interface HeldOutVoice {
  readonly voice: string
  readonly questions: number
  /** Share whose likeliest intent is a right one. */
  readonly accuracy: number
  readonly misses: readonly { readonly text: string; readonly wanted: readonly Intent[]; readonly got: Intent }[]
}

/** Trains on all voices but one and tests on that one, for each voice: whole voices are held out, never lines. */
export function* crossValidate(
  questions: readonly LabelledQuestion[],
  examples: readonly Example[],
  train: (examples: readonly Example[]) => IntentModelData,
): Generator<HeldOutVoice> {
  for (const voice of new Set(questions.map((question) => question.voice))) {
    const isHeldOut = questions.map((question) => question.voice === voice)
    const model = train(examples.filter((_, index) => !isHeldOut[index]))
    const { score } = createIntentModel(model)
    const heldOut = questions.flatMap((question, index) => {
      const example = examples[index]
      if (!isHeldOut[index] || !example) return []
      const probabilities = score(example.text, example.signals)
      const best = probabilities.indexOf(Math.max(...probabilities))
      return [{ text: question.text, wanted: example.intents, got: model.intents[best] as Intent }]
    })
    const misses = heldOut.filter(({ wanted, got }) => !wanted.includes(got))
    yield { voice, questions: heldOut.length, accuracy: 1 - misses.length / heldOut.length, misses }
  }
}
