import { expect, test } from 'vitest'
import { connect } from '../doubles/chat-client.js'
import { createFakeAssistant, createHold } from '../doubles/fake-assistant.js'
import { startServer } from '../doubles/start-server.js'

test('an answer comes as accepted, deltas, answer', async () => {
  const { url } = await startServer()
  const client = await connect(url)
  await client.hello()
  client.send({ type: 'ask', id: 'q1', text: ' 上学怎么办 ' })
  await client.next('answer').then((answer) => client.frames.push(answer))
  expect(client.frames.map(({ type }) => type)).toEqual(['accepted', 'delta', 'delta', 'answer'])
})

test('a question sent right behind hello is answered', async () => {
  const { url } = await startServer()
  const client = await connect(url)
  client.send({ type: 'hello', protocol: 1, channel: 'widget' })
  client.send({ type: 'ask', id: 'q1', text: '你好' })
  expect((await client.next('answer')).id).toBe('q1')
})

test('a client that was cut off while it waited gets its answer when it comes back', async () => {
  const { hold, release, started } = createHold()
  const { url } = await startServer({ assistant: createFakeAssistant({ hold }) })
  const first = await connect(url)
  const session = await first.hello()
  first.send({ type: 'ask', id: 'q1', text: '补贴' })
  await started
  first.socket.terminate()

  const second = await connect(url)
  expect(await second.hello({ session })).toEqual(session)
  release()
  expect(await second.next('answer')).toMatchObject({ id: 'q1', answer: { text: '答:补贴' } })
})

test('a client that comes back after the answer was saved gets it once', async () => {
  const { url, converse } = await startServer()
  const opened = await converse.open('widget')
  if (opened.kind === 'failed') throw new Error(opened.code)
  await converse.ask(opened.key, { text: '补贴', askId: 'q1' })

  const second = await connect(url)
  await second.hello({ session: opened.key })
  expect((await second.next('answer')).id).toBe('q1')
  await second.ask('q2', '还有吗')
  await second.close()

  const third = await connect(url)
  await third.hello({ session: opened.key })
  expect((await third.ask('q3', '好')).id).toBe('q3')
})

test('with lastAnswerId all later answers come again', async () => {
  const { url } = await startServer()
  const first = await connect(url)
  const session = await first.hello()
  const { answer } = await first.ask('q1', '一')
  await first.ask('q2', '二')
  await first.ask('q3', '三')
  await first.close()

  const second = await connect(url)
  await second.hello({ session, lastAnswerId: answer.answerId })
  expect([(await second.next('answer')).id, (await second.next('answer')).id]).toEqual(['q2', 'q3'])
})

test('a question sent again after a cut is not a second turn', async () => {
  const { url, store } = await startServer()
  const first = await connect(url)
  const session = await first.hello()
  const { answer } = await first.ask('q1', '补贴')
  first.socket.terminate()
  const second = await connect(url)
  await second.hello({ session, lastAnswerId: answer.answerId })
  expect((await second.ask('q1', '补贴')).answer.answerId).toBe(answer.answerId)
  expect((await store.load(session.id))?.turns).toHaveLength(1)
})

test('a cancelled question says so and leaves room for the next', async () => {
  const { hold, release, started } = createHold()
  const { url } = await startServer({ assistant: createFakeAssistant({ hold }) })
  const client = await connect(url)
  await client.hello()
  client.send({ type: 'ask', id: 'q1', text: '补贴' })
  await started
  client.send({ type: 'cancel', id: 'q1' })
  expect(await client.next('error')).toMatchObject({ id: 'q1', code: 'cancelled' })
  client.send({ type: 'ask', id: 'q2', text: '上学' })
  await client.next('accepted')
  await client.next('accepted')
  release()
  expect((await client.next('answer')).id).toBe('q2')
})

test('an answer can be rated over the socket', async () => {
  const { url } = await startServer()
  const client = await connect(url)
  await client.hello()
  const { answer } = await client.ask('q1', '补贴')
  client.send({ type: 'feedback', answerId: answer.answerId, rating: 'down', reason: '没看懂' })
  expect((await client.next('feedback_saved')).answerId).toBe(answer.answerId)
})

test('an answer that takes too long gets timeout, and an answer that fails gets internal', async () => {
  const { hold } = createHold()
  const slow = await startServer({ assistant: createFakeAssistant({ hold }), limits: { turnTimeoutMs: 20 } })
  const client = await connect(slow.url)
  await client.hello()
  client.send({ type: 'ask', id: 'q1', text: '补贴' })
  expect(await client.next('error')).toMatchObject({ id: 'q1', code: 'timeout' })

  const hold2 = () => Promise.reject(new Error('bug'))
  const broken = await startServer({ assistant: createFakeAssistant({ hold: hold2 }) })
  const other = await connect(broken.url)
  await other.hello()
  other.send({ type: 'ask', id: 'q1', text: '补贴' })
  expect(await other.next('error')).toMatchObject({ id: 'q1', code: 'internal' })
})
