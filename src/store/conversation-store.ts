import type { DialogueState, Session, Turn } from '../domain/session.js'

export interface Feedback {
  readonly sessionId: string
  readonly answerId: string
  readonly rating: 'up' | 'down'
  readonly reason?: string | undefined
  /** ISO 8601. */
  readonly at: string
}

/** Where conversations live. Every method is atomic; a rejected promise means that nothing was changed. */
export interface ConversationStore {
  create(session: Session): Promise<void>
  /** Undefined when the session never existed, was deleted or was purged. */
  load(id: string): Promise<Session | undefined>
  /** Appends one turn and replaces the dialogue state. The turn is safe once the promise resolves. */
  appendTurn(id: string, turn: Turn, state: DialogueState): Promise<void>
  /** Marks a turn as received by the client. */
  markDelivered(id: string, turnNumber: number): Promise<void>
  addFeedback(feedback: Feedback): Promise<void>
  /** Removes the conversation and its feedback. False when there was none. */
  delete(id: string): Promise<boolean>
  close(): Promise<void>
}
