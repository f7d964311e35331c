import type { Logger } from 'pino'
import { onTestFinished } from 'vitest'
import type { Assistant } from '../../src/assistant/assistant.js'
import { createConverse } from '../../src/assistant/converse.js'
import { randomId } from '../../src/assistant/random-id.js'
import { type DoorSettings, shutDoors } from '../../src/config/door-settings.js'
import { defaultLimits, type Limits } from '../../src/protocol/limits.js'
import { buildServer } from '../../src/server/build-server.js'
import { createMemoryStore } from '../../src/store/memory/create-memory-store.js'
import { createFakeAssistant } from './fake-assistant.js'

interface StartServerOptions {
  readonly assistant?: Assistant
  readonly limits?: Partial<Limits>
  readonly logger?: Logger
  readonly shutdownTimeoutMs?: number
  readonly doors?: Partial<DoorSettings>
}

/** A server with a memory store and a fake assistant, closed when the test is over. */
export async function buildTestServer(options: StartServerOptions = {}) {
  const { assistant = createFakeAssistant(), logger, shutdownTimeoutMs = 5_000 } = options
  const limits = { ...defaultLimits, ...options.limits }
  const store = createMemoryStore({ maxSessions: limits.maxSessions, maxTurns: limits.maxStoredTurns })
  const converse = createConverse({ assistant, store, now: () => new Date(), randomId, ...limits })
  const config = { logLevel: 'silent', shutdownTimeoutMs, doors: { ...shutDoors, ...options.doors } } as const
  const app = await buildServer({ assistant, converse, store, config, limits, ...(logger && { logger }) })
  onTestFinished(() => app.close())
  return { app, store, converse }
}

/** Listening on a free port of the loopback. */
export async function startServer(options: StartServerOptions = {}) {
  const server = await buildTestServer(options)
  const url = await server.app.listen({ port: 0, host: '127.0.0.1' })
  return { ...server, url }
}
