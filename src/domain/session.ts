import type { Answer, AnswerKind, Channel, NextQuestion } from './answer.js'
import type { FactId, FactSheet } from './fact.js'

export interface Child {
  /** `child-1`, `child-2` … in the order in which they were first spoken of. */
  readonly id: string
  /** How the user names the child: 老大, 小的, 闺女. */
  readonly label: string
  readonly facts: FactSheet
}

export interface Topic {
  readonly kind: AnswerKind
  readonly items: readonly number[]
  /** The policy or term last spoken of. */
  readonly policy?: string | undefined
  readonly term?: string | undefined
  /** What a child is in danger of. */
  readonly danger?: string | undefined
  /**
   * What was asked and told of it so far, normalised and cut to a length; only where the message that opened it left its
   * item open, so that later facts may tell another.
   */
  readonly told?: string | undefined
}

/** All that a later turn may need of the earlier ones. Plain data, so that any instance can serve any session. */
export interface DialogueState {
  readonly turn: number
  readonly household: FactSheet
  readonly children: readonly Child[]
  readonly activeChild: string
  readonly topic?: Topic | undefined
  readonly pending?: NextQuestion | undefined
  /** Items that were spoken of before the topic, the latest last. */
  readonly visited?: readonly number[] | undefined
  /** What was said without telling what it is about, normalised and cut to a length; until something does. */
  readonly open?: string | undefined
  /** Facts that the user could not or would not tell; not asked again. */
  readonly skipped: readonly FactId[]
}

export interface Turn {
  readonly number: number
  /** The client's own id of the question, where it gave one. */
  readonly askId?: string | undefined
  readonly text: string
  readonly answer: Answer
  /** ISO 8601. */
  readonly at: string
  readonly delivered: boolean
}

export interface Session {
  readonly id: string
  /** SHA-256 of the token, hex; the token itself is never stored. */
  readonly tokenHash: string
  readonly channel: Channel
  readonly createdAt: string
  readonly state: DialogueState
  readonly turns: readonly Turn[]
}
