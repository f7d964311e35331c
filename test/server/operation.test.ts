import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { connect } from '../doubles/chat-client.js'
import { createFakeAssistant } from '../doubles/fake-assistant.js'
import { buildTestServer, startServer } from '../doubles/start-server.js'

const marker = '小明住在香港中路'

test('no word of a message reaches the log, whatever goes wrong', async () => {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const hold = async ({ text }: { readonly text: string }) => {
    if (text.includes('出错')) throw new Error(`cannot read ${text}`)
  }
  const assistant = createFakeAssistant({ hold })
  const { url, app } = await startServer({ assistant, logger: pino({ level: 'trace' }, sink) })
  const headers = { 'content-type': 'application/json' }
  const post = (body: string) => fetch(`${url}/api/v1/ask`, { method: 'POST', headers, body }).then((r) => r.text())
  await post(JSON.stringify({ text: marker }))
  await post(JSON.stringify({ text: `${marker}出错` }))
  await post(`{"text":"${marker}"`)
  await post(JSON.stringify({ text: marker, [marker]: 1 }))
  await fetch(`${url}/api/v1/search?q=${encodeURIComponent(marker)}`)
  await fetch(`${url}/${encodeURIComponent(marker)}`)
  const client = await connect(url)
  await client.hello()
  await client.ask('q1', marker)
  client.send({ type: 'ask', id: 'q2', text: `${marker}出错` })
  await client.next('error')
  client.socket.send(`{"text":"${marker}"`)
  await client.next('error')
  await app.close()

  const log = lines.join('')
  expect(lines.filter((line) => line.includes('"msg":"turn"'))).toHaveLength(2)
  expect(log).toContain('"msg":"request failed"')
  expect(log).toContain('"msg":"frame failed"')
  expect(log).not.toContain(marker)
  expect(log).not.toContain(encodeURIComponent(marker))
})

test('the process is alive and ready, and says with which versions', async () => {
  const { app } = await buildTestServer()
  expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' })
  expect((await app.inject('/readyz')).json()).toMatchObject({ status: 'ready', versions: { corpus: 'fake-corpus' } })
})

test('a store that does not answer makes it not ready', async () => {
  const { app, store } = await buildTestServer()
  store.load = () => Promise.reject(new Error('gone'))
  const reply = await app.inject('/readyz')
  expect([reply.statusCode, reply.json()]).toMatchObject([503, { code: 'store_unavailable' }])
})

test('turns, times and errors are counted', async () => {
  const { app } = await buildTestServer()
  await app.inject({ method: 'POST', url: '/api/v1/ask', payload: { text: '上学', channel: 'hotline' } })
  await app.inject('/api/v1/items/23')
  const { body } = await app.inject('/metrics')
  expect(body).toContain('tongxing_turns_total{kind="service",channel="hotline"} 1')
  expect(body).toContain('tongxing_turn_seconds_count 1')
  expect(body).toContain('tongxing_errors_total{code="not_found"} 1')
})

const operationSchema = z.object({ tags: z.array(z.string()).min(1), summary: z.string().regex(/^[\x20-\x7e]+$/) })
const openApiSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) })

test('every route is in the OpenAPI document with a tag and an English summary', async () => {
  const { app } = await buildTestServer()
  const { paths } = openApiSchema.parse((await app.inject('/docs/json')).json())
  expect(Object.keys(paths).sort()).toEqual([
    '/api/v1/ask',
    '/api/v1/chat',
    '/api/v1/eligibility',
    '/api/v1/feedback',
    '/api/v1/items',
    '/api/v1/items/{no}',
    '/api/v1/search',
    '/api/v1/sessions/{id}',
    '/healthz',
    '/metrics',
    '/readyz',
  ])
})

test.each(['/', '/widget.css', '/widget.js', '/docs', '/docs/static/swagger-ui-bundle.js'])(
  '%s is served with a content security policy',
  async (url) => {
    const { app } = await buildTestServer()
    const reply = await app.inject(url)
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-security-policy']).toContain("script-src 'self'")
  },
)

test('the page has no inline script and no inline style', async () => {
  const { app } = await buildTestServer()
  const { body } = await app.inject('/')
  expect(body).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/)
})
