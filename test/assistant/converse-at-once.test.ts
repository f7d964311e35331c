import { expect, test } from 'vitest'
import { createHold } from '../doubles/fake-assistant.js'
import { openConversation } from '../doubles/open-conversation.js'

test('a second question at the same time is busy, and the first one is answered', async () => {
  const { hold, release, started } = createHold()
  const { converse, key } = await openConversation({ hold })
  const first = converse.ask(key, { text: '一' })
  expect(await converse.ask(key, { text: '二' })).toEqual({ kind: 'failed', code: 'busy' })
  await started
  release()
  expect(await first).toMatchObject({ kind: 'ok', turn: 1 })
})

test('two sessions do not wait for each other', async () => {
  const { hold, release, started } = createHold()
  const { converse, key } = await openConversation({
    hold: (input, signal) => (input.text === '一' ? hold(input, signal) : Promise.resolve()),
  })
  const other = await converse.open('widget')
  const first = converse.ask(key, { text: '一' })
  await started
  expect(other.kind === 'ok' && (await converse.ask(other.key, { text: '二' }))).toMatchObject({ kind: 'ok' })
  release()
  await first
})

test.each([
  { name: 'by id', stop: 'cancel' },
  { name: 'by the signal', stop: 'signal' },
  { name: 'by deleting the conversation', stop: 'delete' },
])('a question stopped $name is cancelled and not saved', async ({ stop }) => {
  const { hold, started } = createHold()
  const { store, converse, key } = await openConversation({ hold })
  const controller = new AbortController()
  const asked = converse.ask(key, { text: '一', askId: 'q1' }, { signal: controller.signal })
  await started
  if (stop === 'cancel') expect([converse.cancel(key.id, 'q0'), converse.cancel(key.id, 'q1')]).toEqual([false, true])
  if (stop === 'signal') controller.abort()
  if (stop === 'delete') expect(await converse.delete(key)).toEqual({ kind: 'ok' })
  expect(await asked).toEqual({ kind: 'failed', code: 'cancelled' })
  expect((await store.load(key.id))?.turns ?? []).toEqual([])
})

test('an assistant that does not listen to the signal is timed out, and its late deltas are dropped', async () => {
  const { hold, release } = createHold()
  const pieces: string[] = []
  const { store, converse, key } = await openConversation({ hold: (input) => hold(input), turnTimeoutMs: 10 })
  const asked = converse.ask(key, { text: '一' }, { onDelta: (piece) => pieces.push(piece) })
  expect(await asked).toEqual({ kind: 'failed', code: 'timeout' })
  release()
  await new Promise(setImmediate)
  expect(pieces).toEqual([])
  expect((await store.load(key.id))?.turns).toEqual([])
})

test('an assistant that throws leaves the session free for the next question', async () => {
  let calls = 0
  const hold = async () => {
    calls += 1
    if (calls === 1) throw new Error('bug')
  }
  const { converse, key } = await openConversation({ hold })
  await expect(converse.ask(key, { text: '一' })).rejects.toThrow('bug')
  expect(await converse.ask(key, { text: '二' })).toMatchObject({ kind: 'ok', turn: 1 })
})
