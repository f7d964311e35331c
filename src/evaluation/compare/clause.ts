import type { KnownItem } from '../../domain/knowledge.js'

/** One clause of the list, as a document to be searched. */
export interface Clause {
  readonly id: string
  readonly item: number
  /** The item's title and audience before the clause, all in the words of the list: a clause alone seldom says whose it is. */
  readonly text: string
}

export function clausesOf(
  items: readonly Pick<KnownItem, 'number' | 'title' | 'audience' | 'benefits'>[],
): readonly Clause[] {
  return items.flatMap(({ number, title, audience, benefits }) =>
    benefits.map(({ id, clause }) => ({ id: `${number}:${id}`, item: number, text: `${title} ${audience} ${clause}` })),
  )
}
