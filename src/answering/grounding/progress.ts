import type { DraftItem } from './draft.js'

/** What was said of an item. */
export interface Told {
  /** Every department named for it, and those of them named as responsible. */
  readonly departments: ReadonlySet<string>
  readonly responsible: ReadonlySet<string>
  readonly isVerdictTold: boolean
}

/** What was said so far. */
export interface Progress {
  readonly sentences: readonly string[]
  /** The longer clauses and all but the shortest sentences, each with the items it was said of. */
  readonly clauses: ReadonlySet<string>
  /** The items that are spoken of where a clause names none. */
  readonly current: readonly DraftItem[]
  readonly told: ReadonlyMap<number, Told>
  readonly hotlines: ReadonlySet<string>
  readonly isOutsideTold: boolean
}
