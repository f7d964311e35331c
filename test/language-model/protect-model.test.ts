import { expect, test } from 'vitest'
import { createBreaker } from '../../src/language-model/create-breaker.js'
import { type LanguageModel, ModelFailed } from '../../src/language-model/language-model.js'
import { protectModel } from '../../src/language-model/protect-model.js'

const limits = { timeoutMs: 50, concurrency: 1, maxCharacters: 10 }
const breaker = () => createBreaker({ failures: 1, coolDownMs: 60_000 }, () => 0)
const prompt = { system: '', user: '' }
const never = new AbortController().signal

const modelOf = (stream: () => AsyncIterable<string>): LanguageModel => ({ name: 'test', stream })
const saying = (...pieces: readonly string[]) =>
  modelOf(async function* () {
    yield* pieces
  })
/** Listens to no signal. */
const deaf = modelOf(async function* () {
  yield 'a'
  await new Promise(() => {})
})

async function read(model: LanguageModel, signal = never): Promise<string> {
  let text = ''
  try {
    for await (const piece of model.stream(prompt, signal)) text += piece
  } catch (error) {
    if (error instanceof ModelFailed) return `${text}!${error.reason}`
    throw error
  }
  return text
}

test('a reply comes through, call after call', async () => {
  const model = protectModel(saying('a', 'b'), limits, breaker())
  expect([await read(model), await read(model)]).toEqual(['ab', 'ab'])
})

test('a model that hangs and listens to nothing is left after its timeout, and then left alone', async () => {
  const model = protectModel(deaf, limits, breaker())
  expect([await read(model), await read(model)]).toEqual(['a!timeout', '!breaker_open'])
})

test('a reply that is too long is cut', async () => {
  expect(await read(protectModel(saying('12345', '67890', '1'), limits, breaker()))).toBe('1234567890!too_long')
})

test('one call too many is turned away at once', async () => {
  const model = protectModel(deaf, limits, breaker())
  const [first, second] = await Promise.all([read(model), read(model)])
  expect([first, second]).toEqual(['a!timeout', '!overloaded'])
})

test('a caller that leaves says nothing against the model', async () => {
  const guard = breaker()
  const model = protectModel(saying('a', 'b'), limits, guard)
  for await (const _ of model.stream(prompt, never)) break
  expect(guard.admits()).toBe(true)
  const leaving = new AbortController()
  setTimeout(() => leaving.abort(), 10)
  expect(await read(protectModel(deaf, limits, guard), leaving.signal)).toBe('a!aborted')
  expect(guard.admits()).toBe(true)
})

test('a caller that leaves an open breaker’s try closes nothing', async () => {
  let nowMs = 0
  const guard = createBreaker({ failures: 1, coolDownMs: 100 }, () => nowMs)
  guard.failed()
  nowMs = 100
  for await (const _ of protectModel(saying('a', 'b'), limits, guard).stream(prompt, never)) break
  expect([guard.admits(), guard.admits()]).toEqual([true, false])
})

test('a caller whose time is over before the first word holds it against the model', async () => {
  const guard = breaker()
  const silent = modelOf(async function* () {
    yield await new Promise<string>(() => {})
  })
  expect(await read(protectModel(silent, limits, guard), AbortSignal.timeout(10))).toBe('!timeout')
  expect(guard.admits()).toBe(false)
})
