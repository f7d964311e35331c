import type { VerdictKind } from '../../domain/verdict.js'
import type { DraftItem } from './draft.js'
import type { Grounds } from './grounds.js'
import { hopes, leadsToClaim } from './patterns/claims.js'
import { type ReadClaims, readClaims } from './read-claims.js'
import type { Segment } from './segments-of.js'
import { marks, plain } from './sentence.js'
import type { Violation } from './violation.js'

/** A claim that no verdict of the items spoken of allows. */
export function wrongVerdict(
  { clauses, about, isPointing, followsPointing }: Segment,
  { draft, toldClaims }: Grounds,
): Violation | undefined {
  // What stands before a colon takes no certainty from what stands behind it.
  const read = clauses.flatMap((clause) => clause.split(/(?<=：)/)).map(readClause)
  const isOutside = draft.kind === 'out_of_scope'
  // What is said of nothing by name is said of all.
  const subjects = about.length > 0 ? about : draft.items.filter(({ verdict }) => verdict !== undefined)
  const words =
    isPointing || followsPointing || isOutside
      ? (firstOf(read, 'positive') ?? (isPointing ? firstOf(read, 'negative') : undefined))
      : subjects.map((item) => wrongClaim(item, read, toldClaims.get(item.number))).find((found) => found !== undefined)
  return words === undefined ? undefined : { reason: 'verdict', words }
}

interface ReadClause extends ReadClaims {
  readonly namesItem: boolean
  /** Words that hold out a hope. */
  readonly hope: string | undefined
  /** Neither doubted where it stands nor hanging on what stands before it. */
  readonly isCertain: boolean
}

function readClause(clause: string, at: number, all: readonly string[]): ReadClause {
  const claims = readClaims(clause)
  const isCertain = !claims.hedged && !claims.undecided && !leadsToClaim.test(all[at - 1] ?? '')
  return { ...claims, namesItem: clause.includes(marks.item), hope: hopes.exec(clause)?.[0], isCertain }
}

/** `told`: what the draft itself says of the item that sounds like a claim. */
function wrongClaim(
  { verdict, text }: DraftItem,
  read: readonly ReadClause[],
  told: ReadonlySet<string> = new Set(),
): string | undefined {
  const own = (kind: 'positive' | 'negative', clauses = read) =>
    clauses.flatMap((clause) => clause[kind]).find((words) => !told.has(words))
  switch (verdict) {
    case 'eligible': {
      const mayDoubt = readClaims(plain(text)).hedged
      const doubted = read.filter(({ hedged, namesItem }) => hedged && (namesItem || !mayDoubt))
      return own('negative') ?? (doubted.length > 0 ? doubt : undefined)
    }
    case 'conditional':
    case 'need_info':
      return (
        own('negative') ??
        own(
          'positive',
          read.filter(({ isCertain }) => isCertain),
        )
      )
    case 'ineligible':
      return own('positive') ?? read.map(({ hope }) => hope).find((words) => words !== undefined)
    default:
      return undefined
  }
}

const doubt = 'doubt'
const firstOf = (read: readonly ReadClause[], kind: 'positive' | 'negative'): string | undefined =>
  read.flatMap((clause) => clause[kind])[0]

/** What an item gives is no verdict yet. */
const onlyGives = /得到|领|拿|申请|参加/

const tells: { readonly [kind in VerdictKind]: (claims: ReadClaims) => boolean } = {
  eligible: ({ positive, hedged }) => !hedged && positive.some((words) => !onlyGives.test(words)),
  conditional: ({ hedged }) => hedged,
  need_info: ({ undecided, hedged }) => undecided || hedged,
  ineligible: ({ negative }) => negative.length > 0,
}

/** Whether one of the clauses tells the item's verdict. */
export function tellsVerdict({ clauses }: Segment, { verdict }: DraftItem): boolean {
  return verdict !== undefined && clauses.map(readClaims).some(tells[verdict])
}
