/** How much is measured: the same parts in both, fewer and shorter runs in the short one. */
export interface Extent {
  readonly runs: number
  readonly startRuns: number
  readonly warmUpMs: number
  /** One run of turns or of a door. */
  readonly runMs: number
  readonly sheetRepeats: number
}

export const fullExtent: Extent = { runs: 5, startRuns: 5, warmUpMs: 6_000, runMs: 1_300, sheetRepeats: 500 }
export const shortExtent: Extent = { runs: 3, startRuns: 2, warmUpMs: 300, runMs: 300, sheetRepeats: 100 }

/** Conversations that ask at the same time, one question at a time each. */
export const parallelSessions = 16
/** A client begins a new conversation after so many turns. */
export const turnsPerConversation = 8
