import { describe, expect, it } from 'vitest'
import type { TurnInput } from '../../src/assistant/assistant.js'
import { firstState } from '../../src/assistant/first-state.js'
import type { Answer } from '../../src/domain/answer.js'
import { createAskInProcess } from '../../src/evaluation/ask-in-process.js'
import { bare } from './samples.js'

const replyTo = (text: string): Answer => ({
  ...bare('smalltalk'),
  answerId: 'a',
  text,
  citations: [],
  verdicts: [],
  policies: [],
  whatIfs: [],
  facts: [],
  hotlines: [],
  assumptions: [],
  generatedBy: 'template',
  versions: { corpus: '1', rules: '1', encoder: '1' },
})

function createFakeAssistant() {
  const seen: TurnInput[] = []
  const answerTurn = async (input: TurnInput) => {
    seen.push(input)
    const state = { ...input.state, turn: input.state.turn + 1 }
    return { answer: replyTo(`to ${input.text}`), state, trace: { stages: [], decisions: {} } }
  }
  return { seen, answerTurn }
}

describe('createAskInProcess', () => {
  it('gives the reply to the last turn', async () => {
    const ask = createAskInProcess({ assistant: createFakeAssistant(), asOf: '2026-11-01' })
    expect((await ask(['一', '二'], 'widget')).text).toBe('to 二')
  })

  it('hands the state of each turn to the next', async () => {
    const assistant = createFakeAssistant()
    await createAskInProcess({ assistant, asOf: '2026-11-01' })(['一', '二', '三'], 'hotline')
    expect(assistant.seen.map(({ state }) => state.turn)).toEqual([0, 1, 2])
    expect(assistant.seen.map(({ channel, asOf }) => [channel, asOf])).toEqual(Array(3).fill(['hotline', '2026-11-01']))
  })

  it('starts every case without a past', async () => {
    const assistant = createFakeAssistant()
    const ask = createAskInProcess({ assistant, asOf: '2026-11-01' })
    await ask(['一'], 'widget')
    await ask(['二'], 'widget')
    expect(assistant.seen.map(({ state }) => state)).toEqual(Array(2).fill(firstState))
  })
})
