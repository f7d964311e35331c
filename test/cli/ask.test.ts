import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import type { TurnInput } from '../../src/assistant/assistant.js'
import { createAsker } from '../../src/cli/ask/create-asker.js'
import { holdDialogue } from '../../src/cli/ask/hold-dialogue.js'
import { createFakeAssistant } from '../doubles/fake-assistant.js'

const lines = { json: false, trace: false } as const

function openAsker(show: { json: boolean; trace: boolean } = lines) {
  const heard: TurnInput[] = []
  const assistant = createFakeAssistant({ hold: async (input) => heard.push(input) })
  return { heard, asker: createAsker({ assistant, channel: 'hotline', show }) }
}

async function talk(...said: readonly string[]) {
  const { heard, asker } = openAsker()
  const output = new PassThrough()
  await holdDialogue({ asker, input: Readable.from(said.map((line) => `${line}\n`)), output })
  output.end()
  return { heard, printed: await text(output) }
}

it('an answer is printed with items, all departments, verdicts, telephone numbers and numbered options', async () => {
  const { asker } = openAsker()
  const printed = await asker.ask('上学')
  const parts = [
    '答:上学',
    '第3项 义务教育：市教育局、市民政局',
    '需补充信息',
    '12345 政务服务热线',
    '问：户口在哪里?',
    '1. 外地',
  ]
  for (const part of parts) expect(printed).toContain(part)
})

it('a number stands for the label of that option, full-width digits too, and any other number for itself', async () => {
  const { heard } = await talk('上学', '1', '１', '2')
  expect(heard.map((input) => input.text)).toEqual(['上学', '外地', '外地', '2'])
})

it('a conversation goes on from turn to turn until /new', async () => {
  const { heard } = await talk('一', '二', '/new', '三')
  expect(heard.map(({ state }) => state.turn)).toEqual([0, 1, 0])
})

it('/facts, /trace and /quit are not asked, and nothing after /quit is', async () => {
  const { heard, printed } = await talk('/facts', '/trace', '上学', '/facts', '/quit', '还在吗')
  expect(heard.map((input) => input.text)).toEqual(['上学'])
  expect(printed).toContain('还什么都不知道。')
  expect(printed).toContain('child-1 ageInMonths = 84..95（第1轮：“7岁”）')
})

it('a question that cannot be answered ends neither the dialogue nor its state', async () => {
  const { heard, printed } = await talk('一', '长'.repeat(2_001), '二')
  expect(printed).toContain('一次最多写 2000 字')
  expect(heard.map(({ state }) => state.turn)).toEqual([0, 1])
})

it('--json prints the answer as data, with --trace beside its trace', async () => {
  expect(JSON.parse(await openAsker({ json: true, trace: false }).asker.ask('上学')).kind).toBe('service')
  const both = JSON.parse(await openAsker({ json: true, trace: true }).asker.ask('上学'))
  expect(Object.keys(both)).toEqual(['answer', 'trace'])
})
