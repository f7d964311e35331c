import type {
  Citation,
  HotlineReference,
  KnownFact,
  NextQuestion,
  PolicyReference,
  WorkOrder,
} from '../domain/answer.js'
import type { KnownHotline, KnownItem, KnownPolicy, KnownTerm } from '../domain/knowledge.js'
import type { Purpose } from '../domain/purpose.js'
import type { ItemVerdict, WhatIf } from '../domain/verdict.js'

/** The knowledge that answers are composed from. */
export interface Knowledge {
  readonly items: ReadonlyMap<number, KnownItem>
  readonly policies: ReadonlyMap<string, KnownPolicy>
  readonly terms: readonly KnownTerm[]
  readonly hotlines: readonly KnownHotline[]
}

export interface AssessedItem {
  readonly verdict: ItemVerdict
  readonly assumptions: readonly string[]
}

/** Everything that was decided before a word is written. */
export interface Decided {
  readonly purpose: Purpose
  /** For `service`: in the order in which the items were asked for. */
  readonly assessed: readonly AssessedItem[]
  /** Items to look at instead of refused ones, already found not to be refused. */
  readonly alternatives: readonly number[]
  readonly whatIfs: readonly WhatIf[]
  readonly facts: readonly KnownFact[]
  readonly question?: NextQuestion | undefined
  /** What was only supposed, in the user's words: 要是办了居住证. */
  readonly asIf: readonly string[]
  /** Whether the household has more than one child. */
  readonly severalChildren: boolean
  /** Retrieved passages of policies and terms, best first. */
  readonly passages: readonly {
    readonly policy?: string | undefined
    readonly term?: string | undefined
    readonly text: string
    readonly items: readonly number[]
    readonly sure: boolean
  }[]
}

/** What the templates make of it: complete and sourced, it always stands alone. */
export interface Composed {
  /** Ends with `ending`. */
  readonly text: string
  /** What is taken for granted and the question back: said in these words and no others. */
  readonly ending: string
  /** The text of each item, in the order of `assessed`, as it stands in `text`; empty for other kinds. */
  readonly parts: readonly string[]
  readonly citations: readonly Citation[]
  readonly policies: readonly PolicyReference[]
  readonly hotlines: readonly HotlineReference[]
  readonly assumptions: readonly string[]
  readonly question?: NextQuestion | undefined
  readonly script: string
  readonly workOrders: readonly WorkOrder[]
}

export const nothingCited = {
  ending: '',
  parts: [],
  citations: [],
  policies: [],
  hotlines: [],
  assumptions: [],
  workOrders: [],
} as const
