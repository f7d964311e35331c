import type { Rewriting } from '../answering/rewrite-answer.js'
import type { Answer, AnswerKind, Channel, NextQuestion, Versions } from '../domain/answer.js'
import type { FactId, FactValue } from '../domain/fact.js'
import type { ServiceItem } from '../domain/item.js'
import type { DialogueState } from '../domain/session.js'
import type { ItemVerdict, WhatIf } from '../domain/verdict.js'
import type { Consulted } from '../understanding/consultation.js'

/** Times of the stages in milliseconds and the decisions taken: enough to see why an answer came out as it did. */
export interface Trace {
  readonly stages: readonly { readonly stage: string; readonly ms: number }[]
  readonly decisions: Readonly<Record<string, unknown>> & {
    readonly rewriting?: Rewriting | undefined
    readonly consulted?: Consulted['consulted'] | undefined
  }
}

export interface TurnInput {
  readonly text: string
  readonly channel: Channel
  readonly state: DialogueState
  /** The reference date of every age and rule, ISO 8601 date. */
  readonly asOf: string
  readonly answerId: string
}

export interface TurnResult {
  readonly answer: Answer
  readonly state: DialogueState
  readonly trace: Trace
}

export interface TurnOptions {
  readonly signal?: AbortSignal | undefined
  /** Receives the text piece by piece. */
  readonly onDelta?: ((text: string) => void) | undefined
  /** Receives the whole text where the pieces sent so far turn out to be the beginning of another. */
  readonly onReplace?: ((text: string) => void) | undefined
  /** How long language models may take in this turn, all together; their own timeouts when absent, and 0 asks none. */
  readonly modelTimeoutMs?: number | undefined
}

/** One turn, storage-free. */
export type AnswerTurn = (input: TurnInput, options?: TurnOptions) => Promise<TurnResult>

export interface EligibilityReport {
  readonly verdicts: readonly ItemVerdict[]
  readonly whatIfs: readonly WhatIf[]
  readonly assumptions: readonly string[]
  readonly nextQuestion?: NextQuestion | undefined
}

export interface ItemDetail extends ServiceItem {
  readonly benefits: readonly { readonly id: string; readonly clause: string; readonly says: string }[]
}

export interface SearchReport {
  readonly query: string
  readonly kind: AnswerKind
  readonly items: readonly { item: number; title: string; score: number; words: readonly string[] }[]
  readonly passages: readonly {
    id: string
    source: 'item' | 'clause' | 'policy' | 'term'
    items: readonly number[]
    text: string
    score: number
    words: readonly string[]
  }[]
}

/** All that the doors (HTTP, WebSocket, terminal, evaluation) use of the product. */
export interface Assistant {
  readonly answerTurn: AnswerTurn
  /** Verdicts over all items from facts given as data. `asOf` is an ISO 8601 date. */
  assess(facts: { readonly [fact in FactId]?: FactValue }, asOf: string): EligibilityReport
  items(): readonly ItemDetail[]
  /** The live understanding and retrieval path, with scores and the words that hit. */
  search(query: string): Promise<SearchReport>
  readonly versions: Versions
}
