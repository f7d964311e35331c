import { describe, expect, test } from 'vitest'
import { problemSchema } from '../../src/protocol/problem.js'
import { askReplySchema, eligibilityReplySchema } from '../../src/protocol/rest-bodies.js'
import { itemSchema, itemsReplySchema, searchReplySchema } from '../../src/protocol/rest-lookups.js'
import { createFakeAssistant } from '../doubles/fake-assistant.js'
import { buildTestServer } from '../doubles/start-server.js'

type App = Awaited<ReturnType<typeof buildTestServer>>['app']
const ask = (app: App, body: object) => app.inject({ method: 'POST', url: '/api/v1/ask', payload: body })

test('a question opens a conversation, and the next one continues it', async () => {
  const { app, store } = await buildTestServer()
  const { session, answer } = askReplySchema.parse((await ask(app, { text: '上学' })).json())
  const second = askReplySchema.parse((await ask(app, { text: '补贴呢', session, channel: 'operator' })).json())
  expect(answer.text).toBe('答:上学')
  expect(second.session).toEqual(session)
  await expect
    .poll(async () => (await store.load(session.id))?.turns.map(({ delivered }) => delivered))
    .toEqual([true, true])
})

test('eligibility takes facts as data and gives verdicts with versions', async () => {
  const { app } = await buildTestServer()
  const payload = { facts: { ageInMonths: 84, hukou: 'outside' }, asOf: '2026-11-01' }
  const reply = await app.inject({ method: 'POST', url: '/api/v1/eligibility', payload })
  const { assumptions } = eligibilityReplySchema.parse(reply.json())
  expect(assumptions.map((facts) => JSON.parse(facts))).toEqual([
    { hukou: 'outside', ageInMonths: { min: 84, max: 84 } },
  ])
})

test('the list is read as a whole, by number and by search', async () => {
  const { app } = await buildTestServer()
  expect(itemsReplySchema.parse((await app.inject('/api/v1/items')).json()).items).toHaveLength(22)
  expect(itemSchema.parse((await app.inject('/api/v1/items/22')).json()).number).toBe(22)
  const query = encodeURIComponent('上学')
  expect(searchReplySchema.parse((await app.inject(`/api/v1/search?q=${query}`)).json()).query).toBe('上学')
})

test('an item that does not exist is told from the number of those that do', async () => {
  const { app } = await buildTestServer()
  const reply = await app.inject('/api/v1/items/23')
  expect(reply.statusCode).toBe(404)
  expect(problemSchema.parse(reply.json()).detail).toContain('22 项')
})

test('an answer is rated and a conversation deleted with its token only', async () => {
  const { app, store } = await buildTestServer()
  const { session, answer } = askReplySchema.parse((await ask(app, { text: '上学' })).json())
  const rating = { session, answerId: answer.answerId, rating: 'up' }
  expect((await app.inject({ method: 'POST', url: '/api/v1/feedback', payload: rating })).statusCode).toBe(204)

  const remove = (headers: Record<string, string>) =>
    app.inject({ method: 'DELETE', url: `/api/v1/sessions/${session.id}`, headers })
  expect((await remove({})).statusCode).toBe(401)
  expect((await remove({ authorization: 'Bearer wrong' })).statusCode).toBe(401)
  expect((await remove({ authorization: `Bearer ${session.token}` })).statusCode).toBe(204)
  expect(await store.load(session.id)).toBeUndefined()
})

const json = { 'content-type': 'application/json' }
const post = (url: string, payload: string | object, headers: Record<string, string> = json) =>
  ({ method: 'POST', url, payload, headers }) as const

const refused = [
  { name: 'malformed JSON', request: post('/api/v1/ask', '{"text":'), status: 400, code: 'not_json' },
  { name: 'an empty body', request: post('/api/v1/ask', ''), status: 400, code: 'not_json' },
  {
    name: 'another media type',
    request: post('/api/v1/ask', 'text', { 'content-type': 'text/plain' }),
    status: 415,
    code: 'unsupported_media_type',
  },
  {
    name: 'a body over 64 KiB',
    request: post('/api/v1/ask', { text: 'x'.repeat(66_000) }),
    status: 413,
    code: 'frame_too_large',
  },
  {
    name: 'an unknown key',
    request: post('/api/v1/ask', { text: '上学', mood: 1 }),
    status: 400,
    code: 'invalid_message',
  },
  { name: 'an empty text', request: post('/api/v1/ask', { text: '  ' }), status: 400, code: 'empty_text' },
  {
    name: 'a long text',
    request: post('/api/v1/ask', { text: '娃'.repeat(2_001) }),
    status: 400,
    code: 'text_too_long',
  },
  {
    name: 'an unknown session',
    request: post('/api/v1/ask', { text: '上学', session: { id: 'a', token: 'b' } }),
    status: 404,
    code: 'unknown_session',
  },
  {
    name: 'a wrong fact',
    request: post('/api/v1/eligibility', { facts: { hukou: 'mars' } }),
    status: 400,
    code: 'invalid_facts',
  },
  {
    name: 'facts with a wrong key beside',
    request: post('/api/v1/eligibility', { facts: {}, x: 1 }),
    status: 400,
    code: 'invalid_message',
  },
  { name: 'an item that is no number', request: { url: '/api/v1/items/abc' }, status: 400, code: 'invalid_message' },
  { name: 'a search for nothing', request: { url: '/api/v1/search?q=' }, status: 400, code: 'empty_text' },
  { name: 'an unknown path', request: { url: '/api/v1/nothing' }, status: 404, code: 'not_found' },
  { name: 'a broken path', request: { url: '/api/v1/items/%zz' }, status: 400, code: 'invalid_message' },
  { name: 'a wrong method', request: { method: 'PUT', url: '/api/v1/ask' }, status: 405, code: 'method_not_allowed' },
  {
    name: 'a wrong method with a number',
    request: { method: 'POST', url: '/api/v1/items/3' },
    status: 405,
    code: 'method_not_allowed',
  },
  { name: 'the chat without an upgrade', request: { url: '/api/v1/chat' }, status: 426, code: 'upgrade_required' },
] as const

describe('problem details', () => {
  test.each(refused)('$name gets $status $code', async ({ request, status, code }) => {
    const { app } = await buildTestServer()
    const reply = await app.inject(request)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(problemSchema.parse(reply.json())).toMatchObject({ status, code })
    expect(reply.statusCode).toBe(status)
  })

  test('an assistant that throws gets 500 internal without a word of why', async () => {
    const hold = () => Promise.reject(new Error('secret reason'))
    const { app } = await buildTestServer({ assistant: createFakeAssistant({ hold }) })
    const reply = await ask(app, { text: '上学' })
    expect(problemSchema.parse(reply.json())).toMatchObject({ status: 500, code: 'internal' })
    expect(reply.body).not.toContain('secret reason')
  })
})
