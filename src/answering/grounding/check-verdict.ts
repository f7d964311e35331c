import type { VerdictKind } from '../../domain/verdict.js'
import type { DraftItem } from './draft.js'
import type { Grounds } from './grounds.js'
import { leadsToClaim, takesBack } from './patterns/claims.js'
import { type ReadClaims, readClaims } from './read-claims.js'
import type { Segment } from './segments-of.js'
import { plain } from './sentence.js'
import type { Violation } from './violation.js'

/** What the clauses of a segment claim of a verdict; claims that the draft makes itself, undoubted, are left out. */
interface Claims {
  readonly positive: readonly string[]
  readonly negative: readonly string[]
  /** Neither doubted where they stand nor by what stands beside them. */
  readonly certain: readonly string[]
  /** Doubted in their own clause. */
  readonly doubted: readonly string[]
}

/** A claim that no verdict of the items spoken of allows. */
export function wrongVerdict(segment: Segment, grounds: Grounds): Violation | undefined {
  const claims = claimsOfSegment(segment, grounds)
  const wrong = segment.isPointing
    ? (claims.positive[0] ?? claims.negative[0])
    : segment.about.map((item) => wrongClaim(item, claims)).find((words) => words !== undefined)
  const outside = grounds.draft.kind === 'out_of_scope' ? claims.positive[0] : undefined
  const words = wrong ?? outside
  return words === undefined ? undefined : { reason: 'verdict', words }
}

function wrongClaim({ verdict, text }: DraftItem, claims: Claims): string | undefined {
  switch (verdict) {
    case 'eligible':
      return claims.negative[0] ?? (readClaims(plain(text)).hedged ? undefined : claims.doubted[0])
    case 'conditional':
    case 'need_info':
      return claims.negative[0] ?? claims.certain[0]
    case 'ineligible':
      return claims.positive[0]
    default:
      return undefined
  }
}

function claimsOfSegment(segment: Segment, { toldClaims }: Grounds): Claims {
  // What stands before a colon takes no certainty from what stands behind it.
  const clauses = segment.clauses.flatMap((clause) => clause.split(/(?<=：)/))
  const read = clauses.map(readClaims)
  const own = (words: readonly string[]) => words.filter((word) => !toldClaims.has(word))
  const isDoubted = (at: number) => read[at]?.hedged === true || read[at]?.undecided === true
  const isCertain = (at: number) =>
    !isDoubted(at) &&
    !leadsToClaim.test(clauses[at - 1] ?? '') &&
    !(isDoubted(at + 1) && takesBack.test(clauses[at + 1] ?? ''))
  return {
    positive: read.flatMap(({ positive }) => own(positive)),
    negative: read.flatMap(({ negative }) => own(negative)),
    certain: read.flatMap(({ positive }, at) => (isCertain(at) ? own(positive) : [])),
    doubted: read.flatMap(({ positive, hedged }) => (hedged ? own(positive) : [])),
  }
}

const tells: { readonly [kind in VerdictKind]: (claims: ReadClaims) => boolean } = {
  eligible: ({ positive, hedged }) => positive.length > 0 && !hedged,
  conditional: ({ hedged }) => hedged,
  need_info: ({ undecided, hedged }) => undecided || hedged,
  ineligible: ({ negative }) => negative.length > 0,
}

/** Whether one of the clauses tells the item's verdict. */
export function tellsVerdict({ clauses }: Segment, { verdict }: DraftItem): boolean {
  return verdict !== undefined && clauses.map(readClaims).some(tells[verdict])
}
