import type { Draft, DraftItem } from './draft.js'
import { pointing, several } from './patterns/roles.js'
import type { ReadNames } from './read-names.js'

/** Neighbouring clauses of a sentence that speak of the same items. */
export interface Segment {
  readonly clauses: readonly string[]
  /** Items with a verdict; empty where it is not clear which. */
  readonly about: readonly DraftItem[]
  /** It points to items without saying anything of them, or goes on after that. */
  readonly isPointing: boolean
  readonly followsPointing: boolean
  /** With the clause that each stands in. */
  readonly departments: readonly { readonly name: string; readonly clause: string }[]
}

interface Clause {
  readonly followsPointing: boolean
  readonly text: string
  /** The items with a verdict that it speaks of by name. */
  readonly named: readonly DraftItem[]
  readonly isPointing: boolean
  readonly departments: readonly string[]
}

/** A clause speaks of the items that it names, else of the only one that its sentence names, else of those before. */
export function segmentsOf(names: ReadNames, current: readonly DraftItem[], draft: Draft): readonly Segment[] {
  const judged = draft.items.filter(isJudged)
  const clauses = clausesOf(names, current, draft)
  const [only, ...others] = new Set(clauses.flatMap(({ named }) => named))
  const speaksOfAll = only === undefined && judged.length > 1 && several.test(names.masked)
  let about = only && others.length === 0 ? [only] : speaksOfAll ? judged : current
  const segments: Segment[] = []
  for (const { text, named, isPointing, followsPointing, departments } of clauses) {
    if (named.length > 0 && !isSame(about, named)) about = named
    const last = segments.at(-1)
    const joins = last?.about === about && last.isPointing === isPointing && last.followsPointing === followsPointing
    const before = joins ? segments.pop() : undefined
    segments.push({
      clauses: [...(before?.clauses ?? []), text],
      about,
      isPointing,
      followsPointing,
      departments: [...(before?.departments ?? []), ...departments.map((name) => ({ name, clause: text }))],
    })
  }
  return segments
}

const clausePattern = /[^，。；！？]+[，。；！？]*/g

function clausesOf(
  { masked, items, departments }: ReadNames,
  current: readonly DraftItem[],
  draft: Draft,
): readonly Clause[] {
  let running = current
  let pointed = false
  return [...masked.matchAll(clausePattern)].map(({ 0: text, index }) => {
    const isInside = ({ at }: { readonly at: number }) => at >= index && at < index + text.length
    const all = items.filter(isInside).flatMap(({ number }) => draft.items.find((item) => item.number === number) ?? [])
    const isPointing = all.length > 0 && (!all.some(isJudged) || (pointing.test(text) && arePointedTo(all, running)))
    const named = isPointing ? [] : all.filter(isJudged)
    if (named.length > 0) running = named
    const followsPointing = pointed && named.length === 0 && !isPointing
    pointed = isPointing || followsPointing
    return {
      text,
      named,
      isPointing,
      followsPointing,
      departments: departments.filter(isInside).map(({ name }) => name),
    }
  })
}

const isJudged = ({ verdict }: DraftItem): boolean => verdict !== undefined

/** The draft points to them from one of the items that are spoken of. */
const arePointedTo = (items: readonly DraftItem[], current: readonly DraftItem[]): boolean =>
  items.every(({ number }) => current.some((one) => one.number !== number && one.text.includes(`第${number}项`)))

const isSame = (a: readonly DraftItem[], b: readonly DraftItem[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item))
