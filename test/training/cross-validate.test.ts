import { describe, expect, test } from 'vitest'
import type { Intent } from '../../src/domain/understanding.js'
import { accuracyByVoice, crossValidate, type ReadQuestion } from '../../src/training/cross-validate.js'
import { trainEncoder } from '../../src/training/train-encoder.js'
import type { Example } from '../../src/training/train-network.js'
import { asked, options } from './examples.js'

/** Voices speak in turns, so that no slice of the list is one voice; each line has its own feature. */
const linesOf = (voices: readonly string[]): readonly ReadQuestion[] =>
  [0, 1, 2].flatMap((round) => voices.map((voice, index) => asked(voice, round * 100 + index, 1)))

/** Keeps what it was trained on; what it has learned is of no account here. */
function createTrain() {
  const heard: (readonly number[])[] = []
  const train = (examples: readonly Example<Intent>[]) => {
    heard.push(examples.flatMap(({ text }) => [...text]))
    return trainEncoder(examples, 2, { ...options, members: 1, epochs: 1, width: 1 })
  }
  return { heard, train }
}
const featuresOf = (questions: readonly ReadQuestion[]) => questions.flatMap(({ reading }) => [...reading.textFeatures])

describe('crossValidate', () => {
  test.each([
    ['two voices', 2],
    ['a few voices', 5],
    ['many voices', 15],
  ])('of %s holds out each line once, by a network that has heard no line of its voice', (_, count) => {
    const questions = linesOf(Array.from({ length: count }, (_, index) => `voice-${index}`))
    const { heard, train } = createTrain()
    const folds = [...crossValidate(questions, train)]
    folds.forEach((fold, index) => {
      const voices = new Set(fold.map(({ question }) => question.voice))
      expect(heard[index]).toEqual(featuresOf(questions.filter(({ question }) => !voices.has(question.voice))))
      expect(featuresOf(fold)).toEqual(featuresOf(questions.filter(({ question }) => voices.has(question.voice))))
    })
    expect(featuresOf(folds.flat()).sort()).toEqual(featuresOf(questions).sort())
  })

  test('gives each line the network of its fold', () => {
    const { train } = createTrain()
    const [first, second] = [...crossValidate(linesOf(['father', 'operator']), train)]
    expect(new Set(first?.map(({ network }) => network)).size).toBe(1)
    expect(first?.[0]?.network.trainedOn).not.toBe(second?.[0]?.network.trainedOn)
  })
})

describe('accuracyByVoice', () => {
  const questions = [
    asked('father', 10, 1),
    asked('operator', 20, 2),
    asked('father', 30, 2),
    asked('operator', 40, 2, 1),
  ]
  const heldOut = [...crossValidate(questions, createTrain().train)].flat()

  test('tells how many of a voice are right, any of several being right, and lists what was missed', () => {
    expect(accuracyByVoice(heldOut, () => 1)).toEqual([
      { voice: 'father', questions: 2, accuracy: 0.5, misses: [{ text: 'father说30', wanted: [2], got: 1 }] },
      { voice: 'operator', questions: 2, accuracy: 0.5, misses: [{ text: 'operator说20', wanted: [2], got: 1 }] },
    ])
  })

  test('has nothing to list where all are right', () => {
    const results = accuracyByVoice(heldOut, ({ question }) => question.items[0] ?? 'clarify')
    expect(results.map(({ accuracy, misses }) => [accuracy, misses])).toEqual([
      [1, []],
      [1, []],
    ])
  })
})
