import type { Session } from '../../domain/session.js'
import type { ConversationStore, Feedback } from '../conversation-store.js'

interface MemoryStoreOptions {
  /** Beyond it, the session that was written to longest ago is dropped. */
  readonly maxSessions: number
}

/** Conversations in the process: for tests and trials, gone when the process ends. */
export function createMemoryStore({ maxSessions }: MemoryStoreOptions): ConversationStore {
  // A Map keeps the order of insertion; every write puts its session last.
  const sessions = new Map<string, Session>()
  const feedback = new Map<string, ReadonlyMap<string, Feedback>>()

  function put(session: Session) {
    sessions.delete(session.id)
    sessions.set(session.id, session)
    for (const id of sessions.keys()) {
      if (sessions.size <= maxSessions) return
      drop(id)
    }
  }

  function drop(id: string): boolean {
    feedback.delete(id)
    return sessions.delete(id)
  }

  function find(id: string): Session {
    const session = sessions.get(id)
    if (session === undefined) throw new Error('no such session')
    return session
  }

  return {
    async create(session) {
      if (sessions.has(session.id)) throw new Error('the session exists already')
      put(session)
    },
    async load(id) {
      return sessions.get(id)
    },
    async appendTurn(id, turn, state) {
      const session = find(id)
      if (session.turns.some(({ number }) => number === turn.number)) throw new Error('the turn exists already')
      put({ ...session, state, turns: [...session.turns, turn] })
    },
    async markDelivered(id, turnNumber) {
      const session = find(id)
      const turns = session.turns.map((turn) => (turn.number === turnNumber ? { ...turn, delivered: true } : turn))
      sessions.set(id, { ...session, turns })
    },
    async addFeedback(entry) {
      const { id } = find(entry.sessionId)
      feedback.set(id, new Map(feedback.get(id)).set(entry.answerId, entry))
    },
    async delete(id) {
      return drop(id)
    },
    async close() {
      sessions.clear()
      feedback.clear()
    },
  }
}
