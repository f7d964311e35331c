import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { stopOnSignals } from '../../src/server/stop-on-signals.js'
import { connect } from '../doubles/chat-client.js'
import { createFakeAssistant, createHold } from '../doubles/fake-assistant.js'
import { startServer } from '../doubles/start-server.js'

test('a socket that never says hello is closed with 1008', async () => {
  const { url } = await startServer({ limits: { handshakeTimeoutMs: 20 } })
  const client = await connect(url)
  expect((await client.next('error')).code).toBe('hello_first')
  expect(await client.closed).toBe(1008)
})

test('a socket that does not answer a ping is cut', async () => {
  const { url } = await startServer({ limits: { heartbeatIntervalMs: 20 } })
  const client = await connect(url, { autoPong: false })
  await client.hello()
  expect(await client.closed).toBe(1006)
})

test('a socket that answers its pings lives on', async () => {
  const { url } = await startServer({ limits: { heartbeatIntervalMs: 20 } })
  const client = await connect(url)
  await client.hello()
  for (let pings = 0; pings < 3; pings += 1) await new Promise((resolve) => client.socket.once('ping', resolve))
  expect((await client.ask('q1', '你好')).id).toBe('q1')
})

test('one socket too many is told so and closed with 1013', async () => {
  const { url } = await startServer({ limits: { maxConnections: 1 } })
  const first = await connect(url)
  await first.hello()
  const second = await connect(url)
  expect((await second.next('error')).code).toBe('too_many_connections')
  expect(await second.closed).toBe(1013)
  await first.close()
})

test('a shutdown lets the accepted question finish, takes no new one, and closes sockets with 1001', async () => {
  const { hold, release, started } = createHold()
  const { url, app } = await startServer({ assistant: createFakeAssistant({ hold }) })
  const client = await connect(url)
  await client.hello()
  client.send({ type: 'ask', id: 'q1', text: '补贴' })
  await started
  const closing = app.close()

  const ready = await fetch(`${url}/readyz`)
  expect([ready.status, await ready.json()]).toMatchObject([503, { code: 'shutting_down' }])
  const asked = await fetch(`${url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '你好' }),
  })
  expect([asked.status, await asked.json()]).toMatchObject([503, { code: 'shutting_down' }])
  client.send({ type: 'ask', id: 'q2', text: '上学' })
  expect(await client.next('error')).toMatchObject({ id: 'q2', code: 'shutting_down' })

  release()
  expect((await client.next('answer')).id).toBe('q1')
  expect(await client.closed).toBe(1001)
  await closing
})

test('SIGTERM lets a question over HTTP finish, and then the process ends with 0', async () => {
  const { hold, release, started } = createHold()
  const { url, app } = await startServer({ assistant: createFakeAssistant({ hold }) })
  const process = new EventEmitter()
  const order: string[] = []
  const exited = new Promise((exit) => {
    const closeRest = async () => order.push('rest closed')
    stopOnSignals({
      process: Object.assign(process, { exit }),
      closeServer: () => app.close(),
      closeRest,
      deadlineMs: 5_000,
    })
  })
  const asked = fetch(`${url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '你好' }),
  })
  await started
  process.emit('SIGTERM')
  release()
  const reply = await asked
  order.push(`answered ${reply.status}`)
  expect(await exited).toBe(0)
  expect(order.sort()).toEqual(['answered 200', 'rest closed'])
})

test('a question over HTTP that takes too long does not hold up the shutdown', async () => {
  const { hold, started } = createHold()
  const { url, app } = await startServer({ assistant: createFakeAssistant({ hold }), shutdownTimeoutMs: 20 })
  const headers = { 'content-type': 'application/json' }
  const asked = fetch(`${url}/api/v1/ask`, { method: 'POST', headers, body: JSON.stringify({ text: '你好' }) })
  const outcome = asked.then(
    () => 'answered',
    () => 'cut',
  )
  await started
  await app.close()
  expect(await outcome).toBe('cut')
})

test('a shutdown does not wait for ever', async () => {
  const { hold, started } = createHold()
  const { url, app } = await startServer({ assistant: createFakeAssistant({ hold }), shutdownTimeoutMs: 20 })
  const client = await connect(url)
  await client.hello()
  client.send({ type: 'ask', id: 'q1', text: '补贴' })
  await started
  await app.close()
  expect(await client.closed).toBe(1001)
})

test('a client that does not read is closed before it fills the memory', async () => {
  const { url } = await startServer({ limits: { maxBufferedBytes: 10_000, closeTimeoutMs: 20 } })
  const client = await connect(url)
  await client.hello()
  client.socket.pause()
  const flood = JSON.stringify({ type: 'x'.repeat(100) })
  const timer = setInterval(() => {
    for (let index = 0; index < 2_000; index += 1) client.socket.send(flood)
  }, 1)
  const metrics = async () => (await fetch(`${url}/metrics`)).text()
  await expect.poll(metrics, { timeout: 15_000 }).toContain('tongxing_open_sockets 0')
  clearInterval(timer)
  client.socket.terminate()
})
