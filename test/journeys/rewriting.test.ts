import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Assistant } from '../../src/assistant/assistant.js'
import { type Script, type ScriptedModel, startScriptedModel } from '../../src/evaluation/rewrites/scripted-model.js'
import { connect } from '../doubles/chat-client.js'
import { modelSettings } from '../doubles/model-settings.js'
import { openRealAssistant, talk } from '../doubles/real-assistant.js'
import { startServer } from '../doubles/start-server.js'

const question = '孩子7岁,老家河南,怎么上小学?'

let model: ScriptedModel
let assistant: Assistant
let composed: string
let play: (draft: string) => Script

beforeAll(async () => {
  model = await startScriptedModel((user) => play(user.slice(user.indexOf('】') + 1).trim()))
  assistant = await openRealAssistant({ languageModel: modelSettings(model.baseUrl, { timeoutMs: 1_000 }) })
  composed = (await talk(await openRealAssistant(), [question])).answer.text
})
afterAll(() => model.close())
beforeEach(() => {
  play = (draft) => ({ kind: 'says', text: draft })
})

async function ask(text = question) {
  const { url } = await startServer({ assistant })
  const client = await connect(url)
  await client.hello()
  client.send({ type: 'ask', id: 'q', text })
  const { answer } = await client.next('answer')
  const said = client.frames.flatMap((frame) =>
    frame.type === 'delta' || frame.type === 'replace' ? [{ type: frame.type, text: frame.text }] : [],
  )
  await client.close()
  return { answer, said }
}

describe('a good rewording', () => {
  test('arrives sentence by sentence, marked as a model’s', async () => {
    play = (draft) => ({ kind: 'says', text: `您好，辛苦了。${draft}` })
    const { answer, said } = await ask()
    expect(answer).toMatchObject({ generatedBy: 'model', versions: { model: 'scripted', prompt: 'rewrite-1' } })
    expect(said.length).toBeGreaterThan(3)
    expect(said.map(({ text }) => text).join('')).toBe(answer.text)
    expect(answer.text).toBe(`您好，辛苦了。${composed}`)
  })

  test('names in full may stand for tokens', async () => {
    const { said } = await ask()
    play = () => ({ kind: 'says', text: '可以的，孩子符合第3项「义务教育服务」。负责部门是市教育局。' })
    const { answer } = await ask()
    expect(answer.generatedBy).toBe('model')
    expect(answer.text).toContain('可以的，孩子符合第3项「义务教育服务」')
    expect(said.length).toBeGreaterThan(0)
  })

  test('a model that gives the whole composed answer back, question and all, is not at fault', async () => {
    const open = '孩子7岁,怎么上小学?'
    const { text } = (await talk(await openRealAssistant(), [open])).answer
    expect(text).toMatch(/？$/)
    play = () => says(`您好，${text}`)
    const { answer } = await talk(assistant, [open])
    expect(answer).toMatchObject({ generatedBy: 'model', text: `您好，${text}` })
  })

  test('the first sentence is out before the model has finished', async () => {
    play = (draft) => ({ kind: 'says', text: draft, pieceMs: 10 })
    const { trace } = await talk(assistant, [question])
    const word = trace.stages.find(({ stage }) => stage === 'word')
    expect(trace.decisions.rewriting).toMatchObject({ kind: 'reworded', firstSentenceMs: expect.any(Number) })
    const { firstSentenceMs } = trace.decisions.rewriting as { firstSentenceMs: number }
    expect(firstSentenceMs).toBeLessThan((word?.ms ?? 0) / 2)
  })

  test('the model sees tokens for what is fixed, and never what the family wrote', async () => {
    await ask()
    const { user } = model.requests.at(-1) ?? { user: '' }
    expect(user).toContain('{项目1}')
    expect(user).not.toMatch(/教育局|第3项|12345|7岁/)
  })
})

describe('a model that goes wrong leaves the composed answer, whole', () => {
  const wrong: readonly {
    readonly name: string
    readonly script: (draft: string) => Script
    readonly reason: string
  }[] = [
    { name: 'another department', script: (draft) => says(draft.replace('{部门1}', '民政部')), reason: 'department' },
    { name: 'an amount', script: (draft) => says(`${draft}每学期补助500元。`), reason: 'number' },
    { name: 'no department', script: () => says('可以，孩子符合{项目1}。'), reason: 'missing_department' },
    { name: 'nothing', script: () => says(''), reason: 'empty' },
    { name: 'a token nobody gave out', script: (draft) => says(`${draft}{部门9}。`), reason: 'unknown_token' },
    {
      name: 'its token limit',
      script: (draft) => ({ kind: 'says', text: draft, finish: 'length' }),
      reason: 'cut_off',
    },
    {
      name: 'a broken connection',
      script: (draft) => ({ kind: 'cut', text: draft.slice(0, 40) }),
      reason: 'unreachable',
    },
    {
      name: 'a silence in the middle',
      script: (draft) => ({ kind: 'hangs', text: draft.slice(0, 40) }),
      reason: 'timeout',
    },
    { name: 'too many requests', script: () => ({ kind: 'status', status: 429 }), reason: 'rate_limited' },
    { name: 'an error of its own', script: () => ({ kind: 'status', status: 500 }), reason: 'server_error' },
    { name: 'a wrong key', script: () => ({ kind: 'status', status: 401 }), reason: 'refused' },
    { name: 'bytes that mean nothing', script: () => ({ kind: 'garbage' }), reason: 'cut_off' },
    { name: 'a sentence without end', script: () => ({ kind: 'endless', text: '可以也可以' }), reason: 'too_long' },
    {
      name: 'sentences without end',
      script: () => ({ kind: 'endless', text: '可以的，孩子符合{项目1}。' }),
      reason: 'repeated',
    },
  ]

  test.each(wrong)('$name: $reason', async ({ script, reason }) => {
    play = script
    const { answer, trace } = await talk(assistant, [question])
    expect(answer).toMatchObject({ text: composed, generatedBy: 'template' })
    expect(answer.versions.model).toBeUndefined()
    expect(trace.decisions.rewriting).toMatchObject({ kind: 'kept', reason })
  })

  test('what was sent of it is replaced over the wire', async () => {
    play = (draft) => says(draft.replace('{部门1}', '民政部'))
    const { answer, said } = await ask()
    expect(said.at(0)?.type).toBe('delta')
    expect(said.at(-1)).toEqual({ type: 'replace', text: composed })
    expect(answer.text).toBe(composed)
  })

  test('killed in mid-answer, the user has the whole answer within the timeout', async () => {
    const dying = await startScriptedModel(() => ({ kind: 'hangs', text: '可以，孩子符合{项目1}。能得到：' }))
    const bereft = await openRealAssistant({ languageModel: modelSettings(dying.baseUrl) })
    const { url } = await startServer({ assistant: bereft })
    const client = await connect(url)
    await client.hello()
    client.send({ type: 'ask', id: 'q', text: question })
    await client.next('delta')
    await dying.close()
    expect((await client.next('replace')).text).toBe(composed)
    expect((await client.next('answer')).answer).toMatchObject({ text: composed, generatedBy: 'template' })
    await client.close()
  })
})

test('the metrics tell what came of it', async () => {
  const { url } = await startServer({ assistant })
  const once = async () => {
    const client = await connect(url)
    await client.hello()
    await client.ask('q', question)
    await client.close()
  }
  await once()
  play = () => says('{部门9}。')
  await once()
  const metrics = await (await fetch(`${url}/metrics`)).text()
  expect(metrics).toContain('tongxing_rewritings_total{outcome="reworded"} 1')
  expect(metrics).toContain('tongxing_rewritings_total{outcome="unknown_token"} 1')
  expect(metrics).toContain('tongxing_first_sentence_seconds_count 1')
})

test('danger is worded by nobody but the templates', async () => {
  const asked = model.requests.length
  const { answer } = await ask('有人在打孩子,孩子流血了')
  expect(answer).toMatchObject({ kind: 'crisis', generatedBy: 'template' })
  expect(model.requests.length).toBe(asked)
})

test('after some failures the model is left alone, and asked again by itself', async () => {
  let calls = 0
  let isDown = true
  const flaky = await startScriptedModel((user) => {
    calls += 1
    return isDown ? { kind: 'status', status: 500 } : says(user.slice(user.indexOf('】') + 1).trim())
  })
  const breakerCoolDownMs = 300
  const settings = modelSettings(flaky.baseUrl, { breakerFailures: 3, breakerCoolDownMs })
  const patient = await openRealAssistant({ languageModel: settings })
  const reasons: unknown[] = []
  for (let turn = 0; turn < 5; turn++) {
    const { trace } = await talk(patient, [question])
    reasons.push((trace.decisions.rewriting as { reason: string }).reason)
  }
  expect(reasons).toEqual(['server_error', 'server_error', 'server_error', 'breaker_open', 'breaker_open'])
  expect(calls).toBe(3)
  isDown = false
  await expect
    .poll(async () => (await talk(patient, [question])).answer.generatedBy, { timeout: 5_000, interval: 50 })
    .toBe('model')
  expect(calls).toBe(4)
  await flaky.close()
})

const says = (text: string): Script => ({ kind: 'says', text })
