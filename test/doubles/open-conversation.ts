import type { TurnInput } from '../../src/assistant/assistant.js'
import { createConverse } from '../../src/assistant/converse.js'
import { randomId } from '../../src/assistant/random-id.js'
import { createMemoryStore } from '../../src/store/memory/create-memory-store.js'
import { createFakeAssistant } from './fake-assistant.js'

/** The next day in China. */
const lateEvening = new Date('2026-10-31T17:00:00Z')

interface OpenConversationOptions {
  readonly hold?: (input: TurnInput, signal?: AbortSignal) => Promise<unknown>
  readonly turnTimeoutMs?: number
  readonly maxTurnsPerSession?: number
}

/** One open conversation over a memory store and a fake assistant. */
export async function openConversation({
  hold,
  turnTimeoutMs = 5_000,
  maxTurnsPerSession = 500,
}: OpenConversationOptions = {}) {
  const store = createMemoryStore({ maxSessions: 100, maxTurns: 1_000 })
  const assistant = createFakeAssistant(hold === undefined ? {} : { hold })
  const converse = createConverse({
    assistant,
    store,
    now: () => lateEvening,
    randomId,
    turnTimeoutMs,
    maxTurnsPerSession,
  })
  const opened = await converse.open('hotline')
  if (opened.kind === 'failed') throw new Error(opened.code)
  return { store, converse, key: opened.key }
}
