import type { LabelledQuestion } from '../domain/knowledge.js'
import type { Intent } from '../domain/understanding.js'
import type { Reading } from '../understanding/create-read.js'
import type { Network } from '../understanding/encoder.js'
import { exampleOf } from './create-examples.js'
import type { Example } from './train-network.js'

/** A labelled question with what is read off it. */
export interface ReadQuestion {
  readonly question: LabelledQuestion
  readonly reading: Reading
}

export interface HeldOut extends ReadQuestion {
  /** Trained on everything but the voices of this fold. */
  readonly network: Network
}

const folds = 6

/** Every question with a network that has heard none of its voice: whole voices are held out, never lines. */
export function* crossValidate(
  questions: readonly ReadQuestion[],
  train: (examples: readonly Example<Intent>[]) => Network,
): Generator<readonly HeldOut[]> {
  const voices = [...new Set(questions.map(({ question }) => question.voice))].sort()
  for (let fold = 0; fold < Math.min(folds, voices.length); fold++) {
    const heldOut = new Set(voices.filter((_, index) => index % folds === fold))
    const known = questions.filter(({ question }) => !heldOut.has(question.voice))
    const network = train(known.map(exampleOf))
    yield questions.filter(({ question }) => heldOut.has(question.voice)).map((one) => ({ ...one, network }))
  }
}

export interface VoiceAccuracy {
  readonly voice: string
  readonly questions: number
  /** Share whose likeliest intent is a right one. */
  readonly accuracy: number
  readonly misses: readonly { readonly text: string; readonly wanted: readonly Intent[]; readonly got: Intent }[]
}

/** One line a voice. `likeliest` gives the intent that the held-out network finds likeliest. */
export function accuracyByVoice(
  heldOut: readonly HeldOut[],
  likeliest: (one: HeldOut) => Intent,
): readonly VoiceAccuracy[] {
  const voices = [...new Set(heldOut.map(({ question }) => question.voice))]
  return voices.map((voice) => {
    const own = heldOut.filter(({ question }) => question.voice === voice)
    const misses = own.flatMap((one) => {
      const wanted = exampleOf(one).labels
      const got = likeliest(one)
      return wanted.includes(got) ? [] : [{ text: one.question.text, wanted, got }]
    })
    return { voice, questions: own.length, accuracy: 1 - misses.length / own.length, misses }
  })
}
