import { beforeAll, expect, test } from 'vitest'
import type { Assistant } from '../../src/assistant/assistant.js'
import {
  type ContinuationEvidence,
  continuationFeatureCount,
  continuationFeatures,
} from '../../src/dialogue/continuation.js'
import type { Understanding } from '../../src/domain/understanding.js'
import { openRealAssistant, talk } from '../doubles/real-assistant.js'

const understanding = {
  text: '那补贴呢',
  facts: [],
  children: [],
  supposed: [],
  ranked: [{ intent: 'clarify', score: 0.9 }],
  rankedBeyondFacts: [{ intent: 'clarify', score: 0.9 }],
  signals: {
    names: [],
    phrasing: {
      asksAtEnd: true,
      interrogative: false,
      wishes: false,
      ellipsis: true,
      turns: true,
      returns: false,
      calms: false,
      refers: false,
      asksWhose: false,
      asksDepartments: false,
      ofList: false,
      ofSeveral: false,
    },
  },
} as unknown as Understanding
const evidence: ContinuationEvidence = {
  understanding,
  topic: { kind: 'service', items: [2] },
  replied: false,
  kind: 'clarify',
}

test('has as many features as weights are learned for, the first always 1', () => {
  const features = continuationFeatures(evidence)
  expect(features).toHaveLength(continuationFeatureCount)
  expect(features[0]).toBe(1)
  expect(features.every(Number.isFinite)).toBe(true)
})

let assistant: Assistant
beforeAll(async () => {
  assistant = await openRealAssistant()
})

test('a reply to the question that was asked goes on whatever else its words may mean', async () => {
  const { answer } = await talk(assistant, ['孩子想上幼儿园', '户口阜阳', '四岁', '是公办的'])
  expect(answer.citations.filter(({ role }) => role === 'primary').map(({ item }) => item)).toEqual([2])
})
