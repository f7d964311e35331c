import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { firstState } from '../../src/assistant/first-state.js'
import type { Session, Turn } from '../../src/domain/session.js'
import type { ConversationStore } from '../../src/store/conversation-store.js'
import { createMemoryStore } from '../../src/store/memory/create-memory-store.js'
import { fakeAnswer } from '../doubles/fake-assistant.js'

const implementations: readonly { readonly name: string; open(): Promise<ConversationStore> }[] = [
  { name: 'memory', open: async () => createMemoryStore({ maxSessions: 100, maxTurns: 1_000 }) },
]

const at = '2026-11-01T00:00:00.000Z'
const session: Session = {
  id: 's-1',
  tokenHash: 'ab'.repeat(32),
  channel: 'hotline',
  createdAt: at,
  state: firstState,
  turns: [],
}
const turn = (number: number): Turn => ({
  number,
  askId: `q${number}`,
  text: '孩子上学👧',
  answer: fakeAnswer({ answerId: `a${number}`, text: '孩子上学👧' }),
  at,
  delivered: false,
})

describe.each(implementations)('the $name store', ({ open }) => {
  let store: ConversationStore
  beforeEach(async () => {
    store = await open()
    await store.create(session)
  })
  afterEach(() => store.close())

  test('loads what was created', async () => {
    expect(await store.load('s-1')).toEqual(session)
  })

  test('loads nothing for an unknown id', async () => {
    expect(await store.load('s-2')).toBeUndefined()
  })

  test('refuses a second session of the same id', async () => {
    await expect(store.create({ ...session, channel: 'widget' })).rejects.toThrow()
    expect(await store.load('s-1')).toEqual(session)
  })

  test('appends turns in order and replaces the state', async () => {
    const state = { ...firstState, turn: 2, activeChild: 'child-2' }
    await store.appendTurn('s-1', turn(1), { ...firstState, turn: 1 })
    await store.appendTurn('s-1', turn(2), state)
    expect(await store.load('s-1')).toEqual({ ...session, state, turns: [turn(1), turn(2)] })
  })

  test('refuses a turn whose number is taken and changes nothing', async () => {
    await store.appendTurn('s-1', turn(1), firstState)
    await expect(store.appendTurn('s-1', turn(1), { ...firstState, turn: 9 })).rejects.toThrow()
    expect(await store.load('s-1')).toEqual({ ...session, turns: [turn(1)] })
  })

  test('refuses a turn of an unknown session', async () => {
    await expect(store.appendTurn('s-2', turn(1), firstState)).rejects.toThrow()
  })

  test('marks one turn as delivered and no other', async () => {
    await store.appendTurn('s-1', turn(1), firstState)
    await store.appendTurn('s-1', turn(2), firstState)
    await store.markDelivered('s-1', 2)
    const loaded = await store.load('s-1')
    expect(loaded?.turns.map(({ delivered }) => delivered)).toEqual([false, true])
  })

  test('what was loaded does not change behind its reader', async () => {
    const before = await store.load('s-1')
    await store.appendTurn('s-1', turn(1), firstState)
    expect(before).toEqual(session)
  })

  test('takes a second rating of an answer', async () => {
    await store.appendTurn('s-1', turn(1), firstState)
    await store.addFeedback({ sessionId: 's-1', answerId: 'a1', rating: 'up', at })
    await store.addFeedback({ sessionId: 's-1', answerId: 'a1', rating: 'down', reason: '没看懂', at })
  })

  test('deletes once, and the session is gone', async () => {
    expect(await store.delete('s-1')).toBe(true)
    expect(await store.delete('s-1')).toBe(false)
    expect(await store.load('s-1')).toBeUndefined()
  })
})

test('the memory store drops the session that was written to longest ago', async () => {
  const store = createMemoryStore({ maxSessions: 2, maxTurns: 1_000 })
  await store.create(session)
  await store.create({ ...session, id: 's-2' })
  await store.appendTurn('s-1', turn(1), firstState)
  await store.create({ ...session, id: 's-3' })
  const kept = await Promise.all(['s-1', 's-2', 's-3'].map((id) => store.load(id)))
  expect(kept.map((loaded) => loaded?.id)).toEqual(['s-1', undefined, 's-3'])
})

test('the memory store drops whole sessions beyond its turns, never the one just written to', async () => {
  const store = createMemoryStore({ maxSessions: 100, maxTurns: 2 })
  await store.create(session)
  await store.create({ ...session, id: 's-2' })
  await store.appendTurn('s-1', turn(1), firstState)
  for (const number of [1, 2]) await store.appendTurn('s-2', turn(number), firstState)
  expect(await store.load('s-1')).toBeUndefined()
  await store.appendTurn('s-2', turn(3), firstState)
  expect((await store.load('s-2'))?.turns).toHaveLength(3)
})
