import type { Session } from '../domain/session.js'
import type { ConversationStore } from '../store/conversation-store.js'
import { askInSession } from './ask-in-session.js'
import type { Assistant } from './assistant.js'
import type { Access, Converse, SessionKey } from './conversation.js'
import { firstState } from './first-state.js'
import { createPendingAsks } from './pending-asks.js'
import { hashToken, matchesToken } from './token-hash.js'

interface ConverseDependencies {
  readonly assistant: Pick<Assistant, 'answerTurn'>
  readonly store: ConversationStore
  readonly now: () => Date
  /** At least 128 random bits: it makes tokens. */
  readonly randomId: () => string
  readonly turnTimeoutMs: number
  readonly maxTurnsPerSession: number
}

/** Load, answer, save. */
export function createConverse(dependencies: ConverseDependencies): Converse {
  const { store, now, randomId, maxTurnsPerSession } = dependencies
  const askDependencies = { ...dependencies, saveTurn: store.appendTurn }
  const pending = createPendingAsks()

  async function access({ id, token }: SessionKey): Promise<Access> {
    const session = await store.load(id)
    if (session === undefined) return { kind: 'failed', code: 'unknown_session' }
    if (!matchesToken(token, session.tokenHash)) return { kind: 'failed', code: 'unauthorized' }
    return { kind: 'ok', session }
  }

  return {
    async open(channel, resume) {
      if (resume !== undefined) {
        const accessed = await access(resume)
        return accessed.kind === 'ok' ? { kind: 'ok', key: resume } : accessed
      }
      const key = { id: randomId(), token: randomId() }
      await store.create({
        id: key.id,
        tokenHash: hashToken(key.token),
        channel,
        createdAt: now().toISOString(),
        state: firstState,
        turns: [],
      })
      return { kind: 'ok', key }
    },

    async ask(key, question, { onAccepted, ...options } = {}) {
      // Taken before anything is awaited, so that of several questions at once the first one wins.
      const ask = pending.start(key.id, question.askId)
      if (ask === undefined) return { kind: 'failed', code: 'busy' }
      try {
        const accessed = await access(key)
        if (accessed.kind === 'failed') return accessed
        const { session } = accessed
        if (session.turns.length >= maxTurnsPerSession) return { kind: 'failed', code: 'conversation_full' }
        onAccepted?.()
        const signal = options.signal === undefined ? ask.signal : AbortSignal.any([options.signal, ask.signal])
        return await askInSession(askDependencies, session, question, { ...options, signal })
      } finally {
        ask.finish()
      }
    },

    askOnce(state, question, { onAccepted, signal = new AbortController().signal, ...options } = {}) {
      onAccepted?.()
      const createdAt = now().toISOString()
      const session: Session = { id: '', tokenHash: '', channel: 'widget', createdAt, state, turns: [] }
      return askInSession({ ...dependencies, saveTurn: async () => {} }, session, question, { ...options, signal })
    },

    cancel: (sessionId, askId) => pending.cancel(sessionId, askId),
    settled: (sessionId) => pending.settled(sessionId),

    async missed(key, lastAnswerId) {
      const accessed = await access(key)
      return accessed.kind === 'ok' ? { kind: 'ok', turns: missedTurns(accessed.session, lastAnswerId) } : accessed
    },

    async delivered(sessionId, turn) {
      if ((await store.load(sessionId)) !== undefined) await store.markDelivered(sessionId, turn)
    },

    async feedback(key, { answerId, rating, reason }) {
      const accessed = await access(key)
      if (accessed.kind === 'failed') return accessed
      if (!accessed.session.turns.some(({ answer }) => answer.answerId === answerId))
        return { kind: 'failed', code: 'not_found' }
      await store.addFeedback({ sessionId: key.id, answerId, rating, reason, at: now().toISOString() })
      return { kind: 'ok' }
    },

    async delete(key) {
      const accessed = await access(key)
      if (accessed.kind === 'failed') return accessed
      pending.cancel(key.id)
      await pending.settled(key.id)
      await store.delete(key.id)
      return { kind: 'ok' }
    },
  }
}

function missedTurns({ turns }: Session, lastAnswerId: string | undefined) {
  const last = turns.findIndex(({ answer }) => answer.answerId === lastAnswerId)
  return last === -1 ? turns.filter(({ delivered }) => !delivered) : turns.slice(last + 1)
}
