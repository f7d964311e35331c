import type { Answer, Channel, Citation } from '../domain/answer.js'
import type { ItemVerdict } from '../domain/verdict.js'

/** The part of an `Answer` that is judged; any server that speaks the contract gives at least this. */
export interface JudgedAnswer extends Pick<Answer, 'kind' | 'text'> {
  readonly citations: readonly Pick<Citation, 'item' | 'departments' | 'role'>[]
  readonly verdicts: readonly Pick<ItemVerdict, 'item' | 'verdict'>[]
}

/**
 * Asks all turns in order in one new session and gives the reply to the last.
 * Rejects with `ServerUnreachable` when asking further is pointless, and with any other error when this case alone failed.
 */
export type AskCase = (turns: readonly string[], channel: Channel) => Promise<JudgedAnswer>

export class ServerUnreachable extends Error {
  override readonly name = 'ServerUnreachable'
}
