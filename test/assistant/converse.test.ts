import { expect, test } from 'vitest'
import type { TurnInput } from '../../src/assistant/assistant.js'
import type { SessionKey } from '../../src/assistant/conversation.js'
import { openConversation } from '../doubles/open-conversation.js'

test('ids and tokens carry at least 128 bits and the token is stored as a hash only', async () => {
  const { store, key } = await openConversation()
  expect(Buffer.from(key.id, 'base64url').length).toBeGreaterThanOrEqual(16)
  expect(Buffer.from(key.token, 'base64url').length).toBeGreaterThanOrEqual(16)
  expect(JSON.stringify(await store.load(key.id))).not.toContain(key.token)
})

test('a turn is in the store before its answer is returned', async () => {
  const { store, converse, key } = await openConversation()
  const answered = await converse.ask(key, { text: '补贴', askId: 'q1' })
  const session = await store.load(key.id)
  expect(answered).toMatchObject({ kind: 'ok', turn: 1, answer: { text: '答:补贴' } })
  expect(session?.turns).toMatchObject([{ number: 1, askId: 'q1', text: '补贴', delivered: false }])
  expect(session?.state.turn).toBe(1)
})

test('the reference date is that of China and the channel that of the conversation, unless the question says else', async () => {
  const seen: TurnInput[] = []
  const { converse, key } = await openConversation({ hold: async (input) => seen.push(input) })
  await converse.ask(key, { text: '一' })
  await converse.ask(key, { text: '二', asOf: '2027-01-01', channel: 'operator' })
  expect(seen.map(({ asOf, channel }) => `${asOf} ${channel}`)).toEqual(['2026-11-01 hotline', '2027-01-01 operator'])
})

const wrongKeys: readonly { readonly name: string; change(key: SessionKey): SessionKey; readonly code: string }[] = [
  { name: 'a wrong token', change: ({ id }) => ({ id, token: 'wrong' }), code: 'unauthorized' },
  { name: 'an unknown session', change: ({ token }) => ({ id: 'unknown', token }), code: 'unknown_session' },
]

test.each(wrongKeys)('$name opens no door', async ({ change, code }) => {
  const { store, converse, key } = await openConversation()
  const wrong = change(key)
  const outcomes = [
    await converse.open('widget', wrong),
    await converse.ask(wrong, { text: '补贴' }),
    await converse.missed(wrong),
    await converse.feedback(wrong, { answerId: 'a', rating: 'up' }),
    await converse.delete(wrong),
  ]
  expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'failed', code })))
  expect((await store.load(key.id))?.turns).toEqual([])
})

test('the same id and text right after the answer give that answer again, other text a new turn', async () => {
  const { converse, key } = await openConversation()
  const first = await converse.ask(key, { text: '一', askId: 'q1' })
  const again = await converse.ask(key, { text: '一', askId: 'q1' })
  const other = await converse.ask(key, { text: '二', askId: 'q1' })
  expect(again).toMatchObject({ turn: 1, answer: first.kind === 'ok' ? first.answer : {} })
  expect(other).toMatchObject({ turn: 2 })
})

test('missed turns are those after the last answer, or else the undelivered ones', async () => {
  const { converse, key } = await openConversation()
  const answers = []
  for (const text of ['一', '二', '三']) answers.push(await converse.ask(key, { text }))
  await converse.delivered(key.id, 1)
  await converse.delivered(key.id, 3)
  const numbers = async (lastAnswerId?: string) => {
    const missed = await converse.missed(key, lastAnswerId)
    return missed.kind === 'ok' && missed.turns.map(({ number }) => number)
  }
  const [first] = answers
  expect(await numbers()).toEqual([2])
  expect(await numbers(first?.kind === 'ok' ? first.answer.answerId : '')).toEqual([2, 3])
  expect(await numbers('unknown')).toEqual([2])
})

test('an answer of the conversation can be rated, another cannot', async () => {
  const { converse, key } = await openConversation()
  const asked = await converse.ask(key, { text: '一' })
  const answerId = asked.kind === 'ok' ? asked.answer.answerId : ''
  expect(await converse.feedback(key, { answerId, rating: 'up' })).toEqual({ kind: 'ok' })
  expect(await converse.feedback(key, { answerId: 'other', rating: 'up' })).toEqual({
    kind: 'failed',
    code: 'not_found',
  })
})

test('a conversation has a last turn', async () => {
  const { converse, key } = await openConversation({ maxTurnsPerSession: 1 })
  await converse.ask(key, { text: '一' })
  expect(await converse.ask(key, { text: '二' })).toEqual({ kind: 'failed', code: 'conversation_full' })
})
