import type { VerdictKind } from '../../domain/verdict.js'

/** An item that a composed answer speaks of. */
export interface DraftItem {
  readonly number: number
  readonly title: string
  readonly departments: readonly string[]
  /** Absent for an item that is only pointed to. */
  readonly verdict?: VerdictKind | undefined
  /** What the composed answer says of it; empty for an item that is only pointed to. */
  readonly text: string
}

/** A composed answer as a rewriter may have it, and all that its rewriting is held against. */
export interface Draft {
  readonly kind: 'service' | 'out_of_scope'
  /** What may be said in other words. */
  readonly body: string
  /** Follows whatever becomes of the body, word for word. */
  readonly ending: string
  readonly items: readonly DraftItem[]
  /** Departments that decide an open condition, whether or not they answer for the item. */
  readonly deciders: readonly string[]
}
