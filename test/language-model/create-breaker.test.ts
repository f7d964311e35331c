import { expect, test } from 'vitest'
import { createBreaker } from '../../src/language-model/create-breaker.js'

function openBreaker() {
  let nowMs = 0
  const breaker = createBreaker({ failures: 2, coolDownMs: 100 }, () => nowMs)
  breaker.failed()
  breaker.failed()
  return { breaker, wait: (ms: number) => (nowMs += ms) }
}

test('failures in a row open it, a success in between does not', () => {
  const breaker = createBreaker({ failures: 2, coolDownMs: 100 }, () => 0)
  breaker.failed()
  breaker.succeeded()
  breaker.failed()
  expect(breaker.admits()).toBe(true)
  breaker.failed()
  expect(breaker.admits()).toBe(false)
})

test('after the cool-down one caller may try, and only one', () => {
  const { breaker, wait } = openBreaker()
  wait(99)
  expect(breaker.admits()).toBe(false)
  wait(1)
  expect([breaker.admits(), breaker.admits()]).toEqual([true, false])
})

test('a good try closes it, a bad one opens it for another while', () => {
  const { breaker, wait } = openBreaker()
  wait(100)
  breaker.admits()
  breaker.failed()
  expect(breaker.admits()).toBe(false)
  wait(100)
  breaker.admits()
  breaker.succeeded()
  expect([breaker.admits(), breaker.admits()]).toEqual([true, true])
})
