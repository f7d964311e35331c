import { expect, test } from 'vitest'
import { readConfig } from '../src/config.js'

test('an empty environment gives the defaults, frozen', () => {
  const read = readConfig({ PORT: '' })
  expect(read).toMatchObject({ kind: 'ok', config: { port: 8080, host: '127.0.0.1', logLevel: 'info' } })
  expect(read.kind === 'ok' && Object.isFrozen(read.config)).toBe(true)
})

test('without anything set there is no model, the project’s own embedder, and every other door is shut', () => {
  const read = readConfig({})
  expect(read).toMatchObject({
    kind: 'ok',
    config: { embedder: { kind: 'ngram' }, doors: { openai: false, mcp: false, keys: [], mcpOrigins: [] } },
  })
  expect(read.kind === 'ok' && read.config.languageModel).toBeUndefined()
  expect(read.kind === 'ok' && read.config.doors.wechat).toBeUndefined()
})

test('a model, an embedder and the doors come from their variables', () => {
  const read = readConfig({
    LLM_BASE_URL: 'http://127.0.0.1:11434/v1',
    LLM_MODEL: 'qwen',
    LLM_UNDERSTANDING: 'on',
    EMBEDDER: 'onnx',
    EMBEDDER_DIR: '/models/bge-small-zh',
    OPENAI_DOOR: 'on',
    DOOR_KEYS: 'one, two',
    WECHAT_TOKEN: 'token',
  })
  expect(read).toMatchObject({
    kind: 'ok',
    config: {
      languageModel: { model: 'qwen', understanding: true, timeoutMs: 6_000 },
      embedder: { kind: 'onnx', folder: '/models/bge-small-zh', pooling: 'cls' },
      doors: { openai: true, mcp: false, keys: ['one', 'two'], wechat: { token: 'token' } },
    },
  })
})

test.each([
  { name: 'LLM_MODEL', given: { LLM_BASE_URL: 'http://127.0.0.1/v1' } },
  { name: 'LLM_BASE_URL', given: { LLM_MODEL: 'qwen' } },
  { name: 'LLM_BASE_URL', given: { LLM_BASE_URL: 'qwen', LLM_MODEL: 'qwen' } },
  { name: 'LLM_UNDERSTANDING', given: { LLM_UNDERSTANDING: 'on' } },
  { name: 'LLM_TIMEOUT_MS', given: { LLM_BASE_URL: 'http://h/v1', LLM_MODEL: 'm', LLM_TIMEOUT_MS: '20000' } },
  {
    name: 'LLM_TIMEOUT_MS',
    given: { LLM_BASE_URL: 'http://h/v1', LLM_MODEL: 'm', LLM_TIMEOUT_MS: '8000', LLM_UNDERSTANDING: 'on' },
  },
  { name: 'EMBEDDER', given: { EMBEDDER: 'magic' } },
  { name: 'EMBEDDER_DIR', given: { EMBEDDER: 'onnx' } },
  { name: 'EMBEDDER_MODEL', given: { EMBEDDER: 'openai', EMBEDDER_BASE_URL: 'http://h/v1' } },
  { name: 'LLM_API_KEY', given: { LLM_API_KEY: 'k' } },
  { name: 'EMBEDDER', given: { EMBEDDER_BASE_URL: 'http://h/v1' } },
  { name: 'EMBEDDER', given: { EMBEDDER_DIR: '/models' } },
  { name: 'DOOR_KEYS', given: { OPENAI_DOOR: 'on', DOOR_KEYS: ' , ' } },
  { name: 'DOOR_KEYS', given: { DOOR_KEYS: 'one' } },
  { name: 'MCP_ORIGINS', given: { MCP_ORIGINS: 'http://a' } },
  { name: 'OPENAI_DOOR', given: { OPENAI_DOOR: 'yes' } },
  { name: 'WECHAT_TOKEN', given: { WECHAT_APP_ID: 'wx' } },
  { name: 'WECHAT_APP_ID', given: { WECHAT_TOKEN: 'token', WECHAT_AES_KEY: 'a'.repeat(43) } },
])('$given is refused because of $name', ({ name, given }) => {
  const read = readConfig(given)
  expect(read.kind === 'failed' && read.problems.join()).toContain(name)
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
