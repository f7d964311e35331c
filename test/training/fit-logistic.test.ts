import { expect, test } from 'vitest'
import { probabilityOf } from '../../src/learned/logistic.js'
import { fitLogistic } from '../../src/training/fit-logistic.js'

const options = { epochs: 200, learningRate: 0.3, decay: 0 }
/** Wanted where the second feature is large; the third is noise. */
const examples = [
  { features: [1, 2, 1], wanted: 1 },
  { features: [1, 1.5, -1], wanted: 1 },
  { features: [1, -1, 1], wanted: 0 },
  { features: [1, -2, -1], wanted: 0 },
]

test('tells apart what a line can tell apart', () => {
  const weights = fitLogistic(examples, 3, options)
  for (const { features, wanted } of examples) expect(Math.round(probabilityOf(features, weights))).toBe(wanted)
})

test('decay keeps weights small', () => {
  const size = (decay: number) => Math.abs(fitLogistic(examples, 3, { ...options, decay })[1] ?? 0)
  expect(size(0.5)).toBeLessThan(size(0))
})

test('the same examples give the same weights', () => {
  expect(fitLogistic(examples, 3, options)).toEqual(fitLogistic(structuredClone(examples), 3, options))
})
