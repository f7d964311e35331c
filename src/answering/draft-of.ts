import type { Composed, Decided, Knowledge } from './composition.js'
import type { Draft, DraftItem } from './grounding/draft.js'

/**
 * A composed answer as a rewriter may have it. Undefined for what is never reworded: danger, exact sets of the list, the
 * words of policies, questions back and courtesies; and what was only supposed, where every sentence hangs on an if.
 */
export function draftOf(decided: Decided, composed: Composed, knowledge: Knowledge): Draft | undefined {
  const { purpose, assessed, asIf } = decided
  if ((purpose.kind !== 'service' && purpose.kind !== 'out_of_scope') || asIf.length > 0) return undefined
  const { text, ending, parts, citations } = composed
  const body = text.slice(0, text.length - ending.length)
  const judged = assessed.flatMap(({ verdict: { item, verdict } }, index): DraftItem[] => {
    const known = knowledge.items.get(item)
    return known ? [{ ...nameOf(known), verdict, text: parts[index] ?? '' }] : []
  })
  const pointed = citations.flatMap(({ item }) => {
    const known = knowledge.items.get(item)
    return known && !judged.some(({ number }) => number === item) ? [{ ...nameOf(known), text: '' }] : []
  })
  const deciders = new Set(
    assessed.flatMap(({ verdict }) =>
      [...verdict.gate, ...verdict.benefits.flatMap(({ conditions }) => conditions)].flatMap(
        ({ decidedBy }) => decidedBy ?? [],
      ),
    ),
  )
  const named = [...deciders].filter((department) => body.includes(department))
  return { kind: purpose.kind, body, ending, items: [...judged, ...pointed], deciders: named }
}

const nameOf = ({ number, title, departments }: Pick<DraftItem, 'number' | 'title' | 'departments'>) => ({
  number,
  title,
  departments,
})
