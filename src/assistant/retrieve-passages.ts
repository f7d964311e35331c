import type { Decided, Knowledge } from '../answering/composition.js'
import type { Purpose } from '../domain/purpose.js'
import type { HasNear } from '../retrieval/create-has-near.js'
import type { Retrieve } from '../retrieval/create-retrieve.js'

/** The index counts in fewer digits than a plain comparison. */
const rounding = 0.001
const mostPassages = 8

export interface PassageSources {
  readonly retrieve: Retrieve
  readonly hasNear: HasNear
  /** From this similarity on a passage is about the question itself, not merely near it; a matter of the embedder. */
  readonly sureSimilarity: number
  readonly knowledge: Knowledge
}

/** Passages for the kinds of answer that may quote policies; an overview goes to the table and never here. */
export async function retrievePassages(
  text: string,
  purpose: Purpose,
  { retrieve, hasNear, sureSimilarity, knowledge: { policies } }: PassageSources,
): Promise<Decided['passages']> {
  if (purpose.kind !== 'service' && purpose.kind !== 'policy') return []
  // A service quotes a policy only where it is surely about what is asked.
  if (purpose.kind === 'service' && !hasNear(text, purpose.items, sureSimilarity - rounding)) return []
  const retrieved = await retrieve(text, mostPassages)
  return retrieved.map(({ id, source, policy, items, text: passage, similarity }) => {
    const fact = policies.get(policy ?? '')?.facts.find((known) => id === `policy:${policy}:${known.id}`)
    return {
      policy,
      term: source === 'term' ? id.slice('term:'.length) : undefined,
      text: fact?.says ?? passage,
      items,
      sure: similarity >= sureSimilarity,
    }
  })
}
