import { expect, test } from 'vitest'
import { type NeedExample, trainNeeds } from '../../src/training/train-needs.js'
import { findNeeds } from '../../src/understanding/find-needs.js'
import { type NeedEvidence, needFeatureCount } from '../../src/understanding/need-features.js'

const evidence = (joined: boolean, ...whole: readonly number[]): NeedEvidence => ({
  whole,
  clauses: () => [],
  names: [],
  joined,
  sideBySide: [],
  counted: joined,
  enumerated: 0,
  length: 20,
})
const [two, one] = [evidence(true, 0.5, 0.45, 0.05), evidence(false, 0.85, 0.1, 0.05)]
const examples: readonly NeedExample[] = Array.from({ length: 10 }, () => [
  { evidence: two, items: [1, 2] },
  { evidence: one, items: [1] },
]).flat()

test('learns to tell two needs from one', () => {
  const weights = trainNeeds(examples)
  expect(findNeeds(two, weights, 0.5, new Set())).toEqual([0, 1])
  expect(findNeeds(one, weights, 0.5, new Set())).toEqual([0])
})

test('the same examples give the same weights, one a feature', () => {
  expect(trainNeeds(examples)).toHaveLength(needFeatureCount)
  expect(trainNeeds(examples.map((example) => ({ ...example })))).toEqual(trainNeeds(examples))
})

test('without an example nothing is learned', () => {
  expect(trainNeeds([])).toEqual(new Array(needFeatureCount).fill(0))
})
