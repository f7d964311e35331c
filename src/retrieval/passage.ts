import { type KnownItem, type KnownPolicy, type KnownTerm, mayGround } from '../domain/knowledge.js'

/** A piece of the corpus that an answer may rest on. */
export interface Passage {
  /** `item:12`, `clause:12:rehabilitation`, `policy:<id>:<fact>`, `term:<term>`. */
  readonly id: string
  readonly source: 'item' | 'clause' | 'policy' | 'term'
  /** The policy it belongs to. */
  readonly policy?: string | undefined
  readonly items: readonly number[]
  readonly text: string
}

/** Every passage of the corpus. Policy facts that may not ground an answer are left out, so none can be retrieved. */
export function passagesOf(
  items: readonly KnownItem[],
  policies: readonly KnownPolicy[],
  terms: readonly KnownTerm[],
): readonly Passage[] {
  return [
    ...items.flatMap(({ number, title, audience, benefits }): Passage[] => [
      { id: `item:${number}`, source: 'item', items: [number], text: `${title} ${audience}` },
      ...benefits.map(
        ({ id, clause, says }): Passage => ({
          id: `clause:${number}:${id}`,
          source: 'clause',
          items: [number],
          text: `${says}。${clause}`,
        }),
      ),
    ]),
    ...policies.flatMap(({ id, title, facts }) =>
      facts.filter(mayGround).map(
        (fact): Passage => ({
          id: `policy:${id}:${fact.id}`,
          source: 'policy',
          policy: id,
          items: fact.items,
          text: `${title}：${fact.says}`,
        }),
      ),
    ),
    ...terms.map(
      ({ term, aliases, says, items: used }): Passage => ({
        id: `term:${term}`,
        source: 'term',
        items: used,
        text: `${[term, ...aliases].join(' ')}：${says}`,
      }),
    ),
  ]
}
