import { expect, test } from 'vitest'
import { createOnce } from '../../../src/server/wechat/once.js'

test('the same message gets the same reply for as long as it is kept', async () => {
  let nowMs = 0
  let asked = 0
  const once = createOnce(() => nowMs, 100)
  const ask = () => once('1', async () => `reply ${++asked}`)
  expect([await ask(), await ask()]).toEqual(['reply 1', 'reply 1'])
  nowMs = 99
  expect(await ask()).toBe('reply 1')
  nowMs = 100
  expect(await ask()).toBe('reply 2')
})

test('a message that failed may be asked again', async () => {
  const once = createOnce(() => 0, 100)
  await expect(once('1', () => Promise.reject(new Error('store')))).rejects.toThrow('store')
  expect(await once('1', async () => 'reply')).toBe('reply')
})
