import type { Answer, Channel } from '../domain/answer.js'
import type { DialogueState, Session, Turn } from '../domain/session.js'
import type { Trace, TurnOptions } from './assistant.js'

/** Names a conversation and proves that it is the caller's. */
export interface SessionKey {
  readonly id: string
  readonly token: string
}

export interface Failed<Code extends string> {
  readonly kind: 'failed'
  readonly code: Code
}
export type AccessFailure = 'unknown_session' | 'unauthorized'
export type AskFailure = AccessFailure | 'busy' | 'cancelled' | 'timeout' | 'conversation_full'

export interface Question {
  readonly text: string
  /** The client's own id; the same id and text again right after an answer get that answer, not a second turn. */
  readonly askId?: string | undefined
  /** ISO 8601 date; today in China when absent. */
  readonly asOf?: string | undefined
  /** The conversation's own channel when absent. */
  readonly channel?: Channel | undefined
}

export interface AskOptions extends TurnOptions {
  /** Called once, when the question is admitted and before any delta. */
  readonly onAccepted?: (() => void) | undefined
}

export interface Answered {
  readonly kind: 'ok'
  readonly answer: Answer
  readonly turn: number
  readonly channel: Channel
  readonly ms: number
  /** Absent where an earlier answer was given again. */
  readonly trace?: Trace | undefined
}

export interface AnswerRating {
  readonly answerId: string
  readonly rating: 'up' | 'down'
  readonly reason?: string | undefined
}

/** Conversations over a store. Outcomes are values; a rejected promise is a bug or a broken store. */
export interface Converse {
  /** A new conversation, or the one that the key names. */
  open(channel: Channel, resume?: SessionKey): Promise<{ kind: 'ok'; key: SessionKey } | Failed<AccessFailure>>
  /** One question at a time and session; the turn is saved before its answer is returned. */
  ask(key: SessionKey, question: Question, options?: AskOptions): Promise<Answered | Failed<AskFailure>>
  /** One question of a conversation that the caller keeps, and that is not stored here. */
  askOnce(state: DialogueState, question: Question, options?: AskOptions): Promise<Answered | Failed<AskFailure>>
  /** Stops the question that is being answered. False when it is not, or is no longer. */
  cancel(sessionId: string, askId: string): boolean
  /** Resolves when the question that is being answered is done; undefined when there is none. */
  settled(sessionId: string): Promise<void> | undefined
  /** The turns after the given answer, or else those that never reached the client. */
  missed(
    key: SessionKey,
    lastAnswerId?: string,
  ): Promise<{ kind: 'ok'; turns: readonly Turn[] } | Failed<AccessFailure>>
  /** The client has the answer. Nothing happens when the session is gone by now. */
  delivered(sessionId: string, turn: number): Promise<void>
  feedback(key: SessionKey, rating: AnswerRating): Promise<{ kind: 'ok' } | Failed<AccessFailure | 'not_found'>>
  /** Stops what is being answered and forgets the conversation. */
  delete(key: SessionKey): Promise<{ kind: 'ok' } | Failed<AccessFailure>>
}

export type Access = { readonly kind: 'ok'; readonly session: Session } | Failed<AccessFailure>
