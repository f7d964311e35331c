import { execFileSync } from 'node:child_process'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Assistant } from '../../src/assistant/assistant.js'
import type { Answer } from '../../src/domain/answer.js'
import { openRealAssistant } from '../doubles/real-assistant.js'
import { startServer } from '../doubles/start-server.js'

const question = '孩子7岁,老家河南,怎么上小学?'

let assistant: Assistant
beforeAll(async () => {
  assistant = await openRealAssistant()
})

async function overHttp(keys: readonly string[] = [], headers: Record<string, string> = {}) {
  const { url } = await startServer({ assistant, doors: { mcp: true, keys } })
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } })
  onTestFinished(() => client.close())
  await client.connect(transport as Parameters<typeof client.connect>[0])
  return { client, url }
}

async function overStdio() {
  execFileSync('npm', ['run', '--silent', 'build'])
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StdioClientTransport({ command: 'node', args: ['dist/cli/mcp.js'], stderr: 'inherit' })
  onTestFinished(() => client.close())
  await client.connect(transport)
  return { client }
}

const doors = { 'streamable HTTP': overHttp, stdio: overStdio }

describe.each(Object.entries(doors))('over %s', (_, open) => {
  test('the official client finds the tools and gets a cited answer', async () => {
    const { client } = await open()
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual(['ask', 'check_eligibility', 'get_item', 'search_services'])
    const asked = await client.callTool({ name: 'ask', arguments: { text: question } })
    expect(asked.content).toMatchObject([{ type: 'text', text: expect.stringContaining('第3项') }])
    expect(asked.structuredContent).toMatchObject({
      session: { id: expect.any(String), token: expect.any(String) },
      answer: { kind: 'service', citations: [{ item: 3, departments: ['市教育局'] }] },
    })
  })
})

describe('a tool', () => {
  test('ask goes on with the session that it gave', async () => {
    const { client } = await overHttp()
    const first = await client.callTool({ name: 'ask', arguments: { text: '孩子想上小学' } })
    const { session } = first.structuredContent as { session: object }
    const second = await client.callTool({ name: 'ask', arguments: { text: '7岁,户口在河南', session } })
    const { answer } = second.structuredContent as { answer: Answer }
    expect(answer.verdicts).toMatchObject([{ item: 3, verdict: 'eligible' }])
  })

  test('check_eligibility judges all items, and what is not known stays open', async () => {
    const { client } = await overHttp()
    const facts = { ageInMonths: 84, hukou: 'outside' }
    const { structuredContent } = await client.callTool({ name: 'check_eligibility', arguments: { facts } })
    const { verdicts } = structuredContent as { verdicts: { item: number; verdict: string }[] }
    expect(verdicts).toHaveLength(22)
    expect(verdicts.find(({ item }) => item === 3)?.verdict).toBe('eligible')
    expect(verdicts.find(({ item }) => item === 12)?.verdict).toBe('need_info')
  })

  test('search_services and get_item', async () => {
    const { client } = await overHttp()
    const found = await client.callTool({ name: 'search_services', arguments: { query: '打疫苗' } })
    expect(found.structuredContent).toHaveProperty('items.0.item', 1)
    const item = await client.callTool({ name: 'get_item', arguments: { number: 20 } })
    expect(item.structuredContent).toMatchObject({
      number: 20,
      departments: expect.arrayContaining(['市法院', '市公安局']),
    })
  })

  test.each([
    { name: 'get_item', arguments: { number: 23 }, says: '没有第 23 项' },
    { name: 'ask', arguments: { text: '  ' }, says: 'empty_text' },
    { name: 'ask', arguments: { text: '你好', session: { id: 'x', token: 'y' } }, says: 'unknown_session' },
    { name: 'check_eligibility', arguments: { facts: { ageInMonths: 'seven' } }, says: 'ageInMonths' },
  ])('$name says what is wrong: $says', async ({ says, ...call }) => {
    const { client } = await overHttp()
    const result = await client.callTool(call)
    expect(result.isError).toBe(true)
    expect(JSON.stringify(result.content)).toContain(says)
  })
})

describe('the door', () => {
  test('asks for a key where there are keys', async () => {
    await expect(overHttp(['right'])).rejects.toThrow()
    const { client } = await overHttp(['right'], { authorization: 'Bearer right' })
    expect((await client.listTools()).tools).toHaveLength(4)
  })

  test('lets no page of another site in', async () => {
    const { url } = await overHttp()
    const response = await fetch(`${url}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        origin: 'http://evil.example',
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    })
    expect(response.status).toBe(403)
  })

  test('is not opened by a name that was made to point here, but by a listed origin', async () => {
    const { url } = await startServer({ assistant, doors: { mcp: true, mcpOrigins: ['http://panel.example'] } })
    const list = (origin: string) =>
      fetch(`${url}/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', origin },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
      })
    // The origin and the host are the same here, as they are after DNS rebinding.
    expect((await list(new URL(url).origin)).status).toBe(403)
    expect((await list('http://panel.example')).status).toBe(200)
  })

  test('is shut by default', async () => {
    const { url } = await startServer({ assistant })
    expect((await fetch(`${url}/mcp`, { method: 'POST' })).status).toBe(404)
  })
})
