import { expect, test } from 'vitest'
import { readConfig } from '../src/config.js'

test('an empty environment gives the defaults, frozen', () => {
  const read = readConfig({ PORT: '' })
  expect(read).toMatchObject({ kind: 'ok', config: { port: 8080, host: '127.0.0.1', logLevel: 'info' } })
  expect(read.kind === 'ok' && Object.isFrozen(read.config)).toBe(true)
})

test.each([
  { name: 'PORT', value: 'eighty' },
  { name: 'PORT', value: '70000' },
  { name: 'LOG_LEVEL', value: 'loud' },
  { name: 'SHUTDOWN_TIMEOUT_MS', value: '0' },
])('$name=$value is refused with its name', ({ name, value }) => {
  const read = readConfig({ [name]: value })
  expect(read.kind === 'failed' && read.problems.join()).toContain(name)
})
