import type { Citation } from '../domain/answer.js'
import type { KnownItem } from '../domain/knowledge.js'

/** `clause` is verbatim; the first clause of the item where none is meant in particular. */
export function citationOf(item: KnownItem, role: Citation['role'], clause?: string): Citation {
  const { number, title, departments, benefits, content } = item
  return { item: number, title, departments, role, clause: clause ?? benefits[0]?.clause ?? content }
}
