import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { ServerUnreachable } from '../../src/evaluation/ask-case.js'
import { createAskOverHttp } from '../../src/evaluation/ask-over-http.js'
import { answer } from './samples.js'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** A real server that keeps what it was asked, as `[path, body]`. `respond` gets the number of the request, from 1. */
async function serve(respond: (request: number, response: ServerResponse, raw: IncomingMessage) => void) {
  const asked: (readonly [path: string | undefined, body: unknown])[] = []
  const server = createServer(async (request, response) => {
    asked.push([request.url, JSON.parse(await text(request))])
    respond(asked.length, response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, asked }
}

const reply = (turn: number) => ({
  session: { id: 's', token: `t${turn}`, more: true },
  answer: { ...answer({ text: `reply ${turn}` }), more: 1 },
})
const sendJson = (response: ServerResponse, body: unknown, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

describe('createAskOverHttp', () => {
  it('carries the session from turn to turn and gives the last reply', async () => {
    const server = await serve((request, response) => sendJson(response, reply(request)))
    const last = await createAskOverHttp({ url: `${server.url}/` })(['一', '二'], 'operator')
    expect(last.text).toBe('reply 2')
    expect(server.asked).toEqual([
      ['/api/v1/ask', { text: '一', channel: 'operator' }],
      ['/api/v1/ask', { text: '二', channel: 'operator', session: { id: 's', token: 't1' } }],
    ])
  })

  it('keeps a path in the address', async () => {
    const server = await serve((request, response) => sendJson(response, reply(request)))
    await createAskOverHttp({ url: `${server.url}/tongxing` })(['一'], 'widget')
    expect(server.asked[0]?.[0]).toBe('/tongxing/api/v1/ask')
  })

  it('starts the conversation afresh after a lost connection', async () => {
    const server = await serve((request, response, raw) =>
      request === 2 ? raw.socket.destroy() : sendJson(response, reply(request)),
    )
    await createAskOverHttp({ url: server.url, delayMs: 0 })(['一', '二'], 'widget')
    expect(server.asked.map(([, body]) => body)).toEqual([
      { text: '一', channel: 'widget' },
      { text: '二', channel: 'widget', session: { id: 's', token: 't1' } },
      { text: '一', channel: 'widget' },
      { text: '二', channel: 'widget', session: { id: 's', token: 't3' } },
    ])
  })

  it('gives up after three lost connections', async () => {
    const server = await serve((_, __, raw) => raw.socket.destroy())
    const asking = createAskOverHttp({ url: server.url, delayMs: 0 })(['一'], 'widget')
    await expect(asking).rejects.toThrow(ServerUnreachable)
    expect(server.asked).toHaveLength(3)
  })

  it('says the status and the body of an HTTP error, and asks once', async () => {
    const server = await serve((_, response) => sendJson(response, { code: 'text_too_long' }, 400))
    const asking = createAskOverHttp({ url: server.url, delayMs: 0 })(['一'], 'widget')
    await expect(asking).rejects.toThrow('HTTP 400: {"code":"text_too_long"}')
    expect(server.asked).toHaveLength(1)
  })

  it('says what breaks the contract', async () => {
    const server = await serve((_, response) => sendJson(response, { ...reply(1), answer: { kind: 'service' } }))
    await expect(createAskOverHttp({ url: server.url })(['一'], 'widget')).rejects.toThrow(/contract.*answer\.text/)
  })

  it('says that a reply is not JSON', async () => {
    const server = await serve((_, response) => response.end('<html>'))
    await expect(createAskOverHttp({ url: server.url })(['一'], 'widget')).rejects.toThrow(/contract/)
  })

  it('does not wait longer than the timeout, and does not ask again', async () => {
    const server = await serve(() => undefined)
    const asking = createAskOverHttp({ url: server.url, timeoutMs: 50, delayMs: 0 })(['一'], 'widget')
    await expect(asking).rejects.toThrow('no reply within 50 ms')
    expect(server.asked).toHaveLength(1)
  })
})
