import { expect, test } from 'vitest'
import { calibrate } from '../../src/training/calibrate.js'

/** Of ten questions that a network gives `sure` for its first column, `right` are of that column. */
const scored = (sure: number, right: number) =>
  Array.from({ length: 10 }, (_, index) => ({
    probabilities: [sure, 1 - sure],
    wanted: [index < right ? 0 : 1],
  }))

test.each([
  ['a network that is too sure is cooled down: above 1', scored(0.99, 7), (temperature: number) => temperature > 1],
  ['a network that is too timid is heated up: below 1', scored(0.7, 10), (temperature: number) => temperature < 1],
  ['a network that is as right as it is sure is left at 1', scored(0.8, 8), (temperature: number) => temperature === 1],
])('%s', (_, examples, fits) => {
  expect(calibrate(examples)).toSatisfy(fits)
})

test('any of several right columns counts as right', () => {
  const both = scored(0.99, 7).map((one) => ({ ...one, wanted: [0, 1] }))
  expect(calibrate([...both, ...scored(0.8, 8)])).toBe(1)
})

test('a right column at probability 0 leaves a finite temperature', () => {
  expect(calibrate([{ probabilities: [1, 0], wanted: [1] }])).toBeGreaterThan(1)
})
