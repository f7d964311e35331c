import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { chromium } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Assistant } from '../../src/assistant/assistant.js'
import { createAsker } from '../../src/cli/ask/create-asker.js'
import { holdDialogue } from '../../src/cli/ask/hold-dialogue.js'
import { askReplySchema } from '../../src/protocol/rest-bodies.js'
import { connect } from '../doubles/chat-client.js'
import { findBrowser } from '../doubles/find-browser.js'
import { openRealAssistant } from '../doubles/real-assistant.js'
import { startServer } from '../doubles/start-server.js'

const question = '孩子7岁,老家河南,怎么上小学?'

let assistant: Assistant
beforeAll(async () => {
  assistant = await openRealAssistant()
})

async function overHttp(url: string) {
  const response = await fetch(`${url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: question }),
  })
  return askReplySchema.parse(await response.json()).answer
}

async function overSocket(url: string) {
  const client = await connect(url)
  await client.hello()
  const { answer } = await client.ask('q1', question)
  await client.close()
  return answer
}

async function inTheTerminal(): Promise<string> {
  const output = new PassThrough()
  const asker = createAsker({ assistant, channel: 'widget', show: { json: false, trace: false } })
  await holdDialogue({ asker, input: Readable.from([`${question}\n`]), output })
  output.end()
  return text(output)
}

test('HTTP, WebSocket and the terminal give the same cited answer', async () => {
  const { url } = await startServer({ assistant })
  const answer = await overHttp(url)
  expect(answer).toMatchObject({ kind: 'service', citations: [{ item: 3, departments: ['市教育局'] }] })
  expect(answer.text).toContain('第3项')
  expect(await overSocket(url)).toEqual({ ...answer, answerId: expect.any(String) })
  expect(await inTheTerminal()).toContain(answer.text)
})

test.skipIf(findBrowser() === undefined)('and so does the page', async () => {
  const { url } = await startServer({ assistant })
  const answer = await overHttp(url)
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    await page.getByLabel('您的问题').fill(question)
    await page.keyboard.press('Enter')
    await page.getByText('第3项 义务教育').first().waitFor()
    const shown = await page.getByRole('article').first().textContent()
    expect(shown?.replace(/\s/g, '')).toContain(answer.text.replace(/\s/g, ''))
  } finally {
    await browser.close()
  }
})
