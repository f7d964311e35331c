import { type FactId, type FactSheet, factDefinitions, qingdaoDistricts, type StatedFact } from '../domain/fact.js'
import type { Child, DialogueState } from '../domain/session.js'
import type { FoundFact } from '../domain/understanding.js'

/** How a child is called before it has a name of its own. */
export const unnamedChild = '孩子'

type Known = Pick<DialogueState, 'household' | 'children' | 'activeChild'>

/** The children that a message names, and whether it turns to one that was not spoken of: 那老二呢. */
export interface NamedChildren {
  readonly labels: readonly string[]
  readonly another: boolean
}
const nobody: NamedChildren = { labels: [], another: false }

/**
 * Adds what a message said. A newer statement replaces an older one; facts of several children stay apart. A child that
 * is named alone becomes the one spoken of, even where nothing new is said of it.
 */
export function mergeFacts(
  state: Known,
  found: readonly FoundFact[],
  turn: number,
  named: NamedChildren = nobody,
): Known {
  const spokenOf = named.labels.length === 1 ? state.children.find(({ label }) => label === named.labels[0]) : undefined
  let known: Known = {
    household: state.household,
    children: state.children,
    activeChild: spokenOf?.id ?? state.activeChild,
  }
  for (const { child: label, ...fact } of found) {
    const stated: StatedFact = { ...fact, turn }
    if (factDefinitions[fact.fact].scope === 'household') {
      known = { ...known, household: replace(known.household, stated) }
      continue
    }
    const child = childFor(known, label ?? unnamedChild, named.another && state.children.length > 0)
    const updated = { ...child, facts: replace(child.facts, stated) }
    const others = known.children.filter(({ id }) => id !== child.id)
    const children = [...others, updated].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    known = { ...known, children, activeChild: child.id }
  }
  return known
}

/** The child that a label means: the one so called, the one spoken of last, or one not yet named; else a new one. */
function childFor({ children, activeChild }: Known, label: string, another: boolean): Child {
  const active = children.find(({ id }) => id === activeChild) ?? children[0]
  if (label === unnamedChild && active) return active
  const known = children.find((child) => child.label === label)
  if (known) return known
  const unnamed = children.find((child) => child.label === unnamedChild)
  if (unnamed && children.length === 1 && !another) return { ...unnamed, label }
  return { id: `child-${children.length + 1}`, label, facts: {} }
}

/** What a new statement makes untrue: a new stage ends the old grade, a new father's state says nothing of the mother. */
const endedBy: { readonly [fact in FactId]?: readonly FactId[] } = {
  stage: ['grade'],
  ageInMonths: ['grade', 'stage'],
}

/** 都是青岛的 after 住市北 tells nothing new: a district says more than the city, a place more than 外来娃. */
function isCoarser(stated: StatedFact, known: StatedFact | undefined): boolean {
  if (stated.fact === 'hukou' && known !== undefined && anyStranger.test(stated.words)) return true
  return stated.value === 'qingdao' && (qingdaoDistricts as readonly unknown[]).includes(known?.value)
}

const anyStranger = /^外(?:地|来|省|市)/u

function replace(sheet: FactSheet, stated: StatedFact): FactSheet {
  if (isCoarser(stated, sheet[stated.fact])) return sheet
  const kept: { -readonly [fact in FactId]?: StatedFact } = { ...sheet }
  for (const ended of endedBy[stated.fact] ?? []) {
    const earlier = kept[ended]
    if (earlier && earlier.turn < stated.turn && sheet[stated.fact] !== undefined) delete kept[ended]
  }
  kept[stated.fact] = stated
  return kept
}
