import type { Mention } from './mention.js'

/** 户籍 as one phrase says it: a value of the fact, `here` (moved to where the family lives), or `there` (where it came from). */
export interface Claim {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly mention?: Mention | undefined
  /** 迁到: replaces what was before. */
  readonly moved?: boolean
}
