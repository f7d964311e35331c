import type { FactId, FactValue } from './fact.js'
import type { DutyRole } from './item.js'
import type { ItemVerdict, WhatIf } from './verdict.js'

/** The closed set that wording, metrics, filters and tests all hang on. */
export const answerKinds = ['service', 'overview', 'policy', 'clarify', 'out_of_scope', 'crisis', 'smalltalk'] as const
export type AnswerKind = (typeof answerKinds)[number]

export const channels = ['widget', 'hotline', 'operator'] as const
export type Channel = (typeof channels)[number]

export interface Citation {
  readonly item: number
  readonly title: string
  readonly departments: readonly string[]
  readonly role: 'primary' | 'related'
  /** Verbatim words of the list. */
  readonly clause: string
}

export interface PolicyReference {
  readonly id: string
  readonly number?: string | undefined
  readonly title: string
}

export interface NextQuestion {
  /** The fact asked for, or `item` when the question is which service is meant. */
  readonly fact: FactId | 'item'
  readonly text: string
  readonly options: readonly { readonly label: string; readonly value: string }[]
}

export interface KnownFact {
  readonly child: string
  readonly fact: FactId
  readonly value: FactValue
  readonly words: string
  readonly turn: number
}

export interface HotlineReference {
  readonly number: string
  readonly name: string
  readonly use: string
}

export interface WorkOrder {
  readonly department: string
  readonly role: DutyRole
  readonly text: string
}

export interface Versions {
  readonly corpus: string
  readonly rules: string
  readonly encoder: string
  readonly prompt?: string | undefined
  readonly model?: string | undefined
}

/** The contract with every client; see docs/protocol.md. */
export interface Answer {
  readonly answerId: string
  readonly kind: AnswerKind
  readonly text: string
  readonly citations: readonly Citation[]
  readonly policies: readonly PolicyReference[]
  readonly verdicts: readonly ItemVerdict[]
  readonly whatIfs: readonly WhatIf[]
  readonly nextQuestion?: NextQuestion | undefined
  readonly facts: readonly KnownFact[]
  readonly hotlines: readonly HotlineReference[]
  readonly assumptions: readonly string[]
  readonly operator?: { readonly script: string; readonly workOrders: readonly WorkOrder[] } | undefined
  readonly generatedBy: 'template' | 'model'
  readonly versions: Versions
}
