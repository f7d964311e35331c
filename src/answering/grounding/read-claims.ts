import { hedges, negativeClaims, positiveClaims, undecided } from './patterns/claims.js'

/** What a sentence says of a verdict. */
export interface ReadClaims {
  readonly positive: readonly string[]
  readonly negative: readonly string[]
  readonly hedged: boolean
  readonly undecided: boolean
}

const can = /可以|能够|能(?=[享申领拿得办报上])/g

export function readClaims(text: string): ReadClaims {
  const bare = text.replace(hedges, '')
  return {
    positive: claimsOf(bare, positiveClaims),
    negative: claimsOf(bare, negativeClaims),
    hedged: bare !== text,
    undecided: undecided.test(text),
  }
}

/** The words of the claims in one spelling: 可以申请 is 可申请. */
export function claimsOf(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([words]) => words.replace(/[，。！]/g, '').replace(can, '可'))
}
