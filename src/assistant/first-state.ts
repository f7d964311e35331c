import type { DialogueState } from '../domain/session.js'

/** What is known before the first turn: nothing. */
export const firstState: DialogueState = { turn: 0, household: {}, children: [], activeChild: 'child-1', skipped: [] }
