import type { Session } from '../../domain/session.js'
import type { ConversationStore, Feedback } from '../conversation-store.js'

interface MemoryStoreOptions {
  /** Beyond one of them, the sessions that were written to longest ago are dropped. */
  readonly maxSessions: number
  /** Of all sessions together. The session just written to stays even where it alone has more. */
  readonly maxTurns: number
}

/** Conversations in the process: for tests and trials, gone when the process ends. */
export function createMemoryStore({ maxSessions, maxTurns }: MemoryStoreOptions): ConversationStore {
  // A Map keeps the order of insertion; every write puts its session last.
  const sessions = new Map<string, Session>()
  const feedback = new Map<string, ReadonlyMap<string, Feedback>>()
  let turnCount = 0

  function put(session: Session) {
    take(session.id)
    sessions.set(session.id, session)
    turnCount += session.turns.length
    for (const id of sessions.keys()) {
      if ((sessions.size <= maxSessions && turnCount <= maxTurns) || id === session.id) return
      drop(id)
    }
  }

  function drop(id: string): boolean {
    feedback.delete(id)
    return take(id)
  }

  function take(id: string): boolean {
    turnCount -= sessions.get(id)?.turns.length ?? 0
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
      turnCount = 0
      feedback.clear()
    },
  }
}
