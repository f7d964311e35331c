import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Assistant } from '../../src/assistant/assistant.js'
import { type Script, type ScriptedModel, startScriptedModel } from '../../src/evaluation/rewrites/scripted-model.js'
import { modelSettings } from '../doubles/model-settings.js'
import { openRealAssistant, talk } from '../doubles/real-assistant.js'

/** Says so little in plain words that the code asks back. */
const riddle = '那边给弄的在这边接着弄行不行'

let model: ScriptedModel
let assistant: Assistant
let plain: Assistant
let consultations: number
let reply: (request: string, call: number) => Script

beforeAll(async () => {
  model = await startScriptedModel((user) => {
    if (!user.includes('家长的话')) return { kind: 'status', status: 500 }
    consultations += 1
    return reply(user, consultations)
  })
  const settings = modelSettings(model.baseUrl, { understanding: true, timeoutMs: 1_000 })
  assistant = await openRealAssistant({ languageModel: settings })
  plain = await openRealAssistant()
})
afterAll(() => model.close())
beforeEach(() => {
  consultations = 0
  reply = () => says({ restated: '孩子打疫苗', facts: [] })
})

const says = (data: object | string): Script => ({
  kind: 'says',
  text: typeof data === 'string' ? data : JSON.stringify(data),
})
const itemsOf = async (text: string) => (await talk(assistant, [text])).answer.citations.map(({ item }) => item)

describe('a message that the code is unsure of', () => {
  test('is read again in the model’s plain words, by the code', async () => {
    expect((await talk(plain, [riddle])).answer.citations.map(({ item }) => item)).not.toEqual([1])
    expect(await itemsOf(riddle)).toEqual([1])
    expect(consultations).toBe(1)
  })

  test('a reply that does not fit is sent back once', async () => {
    reply = (request, call) =>
      call === 1 ? says('打疫苗的事') : says({ restated: request.includes('not JSON') ? '孩子打疫苗' : '', facts: [] })
    expect(await itemsOf(riddle)).toEqual([1])
    expect(consultations).toBe(2)
  })

  test.each([
    { name: 'no JSON twice', script: says('打疫苗的事') },
    {
      name: 'a fact that there is not',
      script: says({ restated: '孩子打疫苗', facts: [{ fact: 'income', value: 1, words: '那边' }] }),
    },
    {
      name: 'a value that there is not',
      script: says({ restated: '孩子打疫苗', facts: [{ fact: 'hukou', value: 'mars', words: '那边' }] }),
    },
    { name: 'an item number', script: says({ restated: '孩子打疫苗', facts: [], items: [1] }) },
    { name: 'an error', script: { kind: 'status', status: 500 } as const, failed: 'server_error' },
    { name: 'silence', script: { kind: 'hangs', text: '{"restated"' } as const, failed: 'timeout' },
  ])('$name leaves what the code understood', async ({ script, failed = 'unfit' }) => {
    reply = () => script
    const result = await talk(assistant, [riddle])
    expect(result.trace.decisions.consulted).toEqual({ failed })
    expect({ ...result.answer, versions: {} }).toEqual({ ...(await talk(plain, [riddle])).answer, versions: {} })
    expect(consultations).toBeLessThanOrEqual(2)
  })

  test('a restatement that the code is not sure of changes nothing', async () => {
    reply = () => says({ restated: '那个事', facts: [] })
    expect((await talk(assistant, [riddle])).answer.kind).toBe((await talk(plain, [riddle])).answer.kind)
  })
})

describe('no model is asked', () => {
  test.each([
    { name: 'where the code is sure', text: '孩子3岁,打疫苗去哪' },
    { name: 'where danger was seen', text: '有人在打孩子,孩子流血了' },
    { name: 'for a greeting', text: '你好' },
  ])('$name', async ({ text }) => {
    await talk(assistant, [text])
    expect(consultations).toBe(0)
  })
})

test('a model can neither raise an alarm nor silence one', async () => {
  reply = () => says({ restated: '孩子被人打得流血,快死了', facts: [] })
  expect((await talk(assistant, [riddle])).answer.kind).not.toBe('crisis')
  reply = () => says({ restated: '孩子打疫苗', facts: [] })
  expect((await talk(assistant, ['有人在打孩子,孩子流血了'])).answer.kind).toBe('crisis')
})

test('long numbers are not shown to the model', async () => {
  await talk(assistant, [`${riddle} 13812345678`])
  expect(model.requests.some(({ user }) => user.includes('13812345678'))).toBe(false)
})
