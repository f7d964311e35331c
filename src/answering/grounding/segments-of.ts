import type { Draft, DraftItem } from './draft.js'
import { pointing, several } from './patterns.js'
import type { ReadNames } from './read-names.js'

/** Neighbouring clauses of a sentence that speak of the same items. */
export interface Segment {
  readonly clauses: readonly string[]
  /** Items with a verdict; empty where it is not clear which. */
  readonly about: readonly DraftItem[]
  /** It points to items without saying anything of them. */
  readonly isPointing: boolean
  /** With the clause that each stands in. */
  readonly departments: readonly { readonly name: string; readonly clause: string }[]
}

const clausePattern = /[^，。；！？]+[，。；！？]*/g

/** A clause speaks of the items that it names, else of the only one that its sentence names, else of those before. */
export function segmentsOf(
  { masked, items, departments }: ReadNames,
  current: readonly DraftItem[],
  draft: Draft,
): readonly Segment[] {
  const known = items.map(({ number, at }) => ({ item: draft.items.find((item) => item.number === number), at }))
  const judged = draft.items.filter(({ verdict }) => verdict !== undefined)
  const clauses = [...masked.matchAll(clausePattern)].map(([text]) => text)
  const segments: Segment[] = []
  let start = 0
  const parts = clauses.map((clause) => {
    const [from, to] = [start, start + clause.length]
    start = to
    const inside = ({ at }: { readonly at: number }) => at >= from && at < to
    const named = known.filter(inside).flatMap(({ item }) => item ?? [])
    const isPointing = named.length > 0 && (named.every(({ verdict }) => verdict === undefined) || (pointing.test(clause) && isPointedTo(named, current)))
    return {
      clause,
      named: isPointing ? [] : named.filter(({ verdict }) => verdict !== undefined),
      isPointing,
      departments: departments.filter(inside).map(({ name }) => ({ name, clause })),
    }
  })
  const [only, ...others] = [...new Set(parts.flatMap(({ named }) => named))]
  let about = only && others.length === 0 ? [only] : current
  for (const { clause, named, isPointing, departments: here } of parts) {
    if (named.length > 0) about = sameItems(about, named) ? about : named
    else if (!isPointing && !only && judged.length > 1 && several.test(masked)) about = judged
    const last = segments.at(-1)
    if (last && last.about === about && last.isPointing === isPointing)
      segments[segments.length - 1] = {
        ...last,
        clauses: [...last.clauses, clause],
        departments: [...last.departments, ...here],
      }
    else segments.push({ clauses: [clause], about, isPointing, departments: here })
  }
  return segments
}

const isPointedTo = (named: readonly DraftItem[], current: readonly DraftItem[]): boolean =>
  named.every((item) => current.some((one) => one !== item && one.text.includes(`第${item.number}项`)))

const sameItems = (a: readonly DraftItem[], b: readonly DraftItem[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item))
