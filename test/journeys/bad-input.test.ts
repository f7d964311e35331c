import { expect, test } from 'vitest'
import type { ErrorCode } from '../../src/protocol/errors.js'
import { type ChatClient, connect } from '../doubles/chat-client.js'
import { createFakeAssistant, createHold } from '../doubles/fake-assistant.js'
import { startServer } from '../doubles/start-server.js'

const hello = { type: 'hello', protocol: 1, channel: 'widget' }
const ask = { type: 'ask', id: 'bad', text: '你好' }

const badFrames: readonly { readonly name: string; readonly data: string | Buffer; readonly code: ErrorCode }[] = [
  { name: 'what is not JSON', data: '{"type":', code: 'not_json' },
  { name: 'an empty frame', data: '', code: 'not_json' },
  { name: 'an unknown type', data: json({ type: 'sing' }), code: 'unknown_type' },
  { name: 'a type that every object inherits', data: json({ type: 'constructor' }), code: 'unknown_type' },
  { name: 'a type that is no string', data: json({ type: 7 }), code: 'invalid_message' },
  { name: 'JSON that is no object', data: '[1]', code: 'invalid_message' },
  { name: 'JSON null', data: 'null', code: 'invalid_message' },
  { name: 'an unknown key', data: json({ ...ask, mood: 'good' }), code: 'invalid_message' },
  { name: 'a prototype key', data: '{"type":"ask","id":"a","text":"b","__proto__":{"x":1}}', code: 'invalid_message' },
  { name: 'a missing key', data: json({ type: 'ask', id: 'bad' }), code: 'invalid_message' },
  { name: 'a text that is a number', data: json({ ...ask, text: 5 }), code: 'invalid_message' },
  { name: 'an unknown channel', data: json({ ...hello, channel: 'fax' }), code: 'invalid_message' },
  { name: 'an id of 129 characters', data: json({ ...ask, id: 'x'.repeat(129) }), code: 'invalid_message' },
  { name: 'an empty text', data: json({ ...ask, text: '' }), code: 'empty_text' },
  { name: 'a text of blanks', data: json({ ...ask, text: ' \u3000\n\t' }), code: 'empty_text' },
  { name: 'a text of invisible signs', data: json({ ...ask, text: '\u200b\u200d' }), code: 'empty_text' },
  { name: 'a text of 2,001 characters', data: json({ ...ask, text: '娃'.repeat(2_001) }), code: 'text_too_long' },
  { name: 'a text of 2,001 emoji', data: json({ ...ask, text: '👧'.repeat(2_001) }), code: 'text_too_long' },
  { name: 'another protocol', data: json({ ...hello, protocol: 2 }), code: 'unsupported_protocol' },
  { name: 'an unknown session', data: json({ ...hello, session: { id: 'no', token: 'no' } }), code: 'unknown_session' },
  { name: 'a binary frame', data: Buffer.from(json(ask)), code: 'unsupported_frame' },
  { name: 'a frame of 1 MB', data: json({ ...ask, text: 'x'.repeat(1_000_000) }), code: 'frame_too_large' },
  { name: 'a cancel of nothing', data: json({ type: 'cancel', id: 'nothing' }), code: 'not_found' },
  { name: 'a rating of nothing', data: json({ type: 'feedback', answerId: 'no', rating: 'up' }), code: 'not_found' },
  { name: 'a wish for a person', data: json({ type: 'handoff' }), code: 'not_available' },
]

test.each(badFrames)('$name gets $code and the same socket still answers', async ({ data, code }) => {
  const { url } = await startServer()
  const client = await connect(url)
  await client.hello()
  client.socket.send(data)
  expect((await client.next('error')).code).toBe(code)
  await expectStillAnswers(client)
})

test('a wrong token gets unauthorized and the same socket still answers', async () => {
  const { url } = await startServer()
  const client = await connect(url)
  const { id } = await client.hello()
  client.socket.send(json({ ...hello, session: { id, token: 'wrong' } }))
  expect((await client.next('error')).code).toBe('unauthorized')
  await expectStillAnswers(client)
})

test('a question before hello gets hello_first, and hello still works', async () => {
  const { url } = await startServer()
  const client = await connect(url)
  client.socket.send(json(ask))
  expect(await client.next('error')).toMatchObject({ code: 'hello_first', id: 'bad' })
  await client.hello()
  await expectStillAnswers(client)
})

test('of 30 questions at once the first is accepted, the others get busy, and the socket still answers', async () => {
  const { hold, release } = createHold()
  const { url } = await startServer({ assistant: createFakeAssistant({ hold }) })
  const client = await connect(url)
  await client.hello()
  for (let index = 0; index < 30; index += 1) client.send({ type: 'ask', id: `q${index}`, text: '你好' })
  const refused = []
  for (let index = 1; index < 30; index += 1) refused.push(await client.next('error'))
  expect(refused.map(({ id, code }) => `${id} ${code}`)).toEqual(
    Array.from({ length: 29 }, (_, index) => `q${index + 1} busy`),
  )
  release()
  expect((await client.next('answer')).id).toBe('q0')
  client.send({ type: 'ask', id: 'later', text: '还在吗' })
  await client.next('accepted')
  await client.next('accepted')
  release()
  expect((await client.next('answer')).id).toBe('later')
})

test('a frame beyond the hard limit closes the socket with 1009', async () => {
  const { url } = await startServer({ limits: { maxPayloadBytes: 1_000 } })
  const client = await connect(url)
  await client.hello()
  client.socket.send('x'.repeat(1_001))
  expect(await client.closed).toBe(1009)
})

function json(value: unknown): string {
  return JSON.stringify(value)
}

async function expectStillAnswers(client: ChatClient) {
  expect((await client.ask('after', '上学怎么办')).answer.text).toBe('答:上学怎么办')
}
