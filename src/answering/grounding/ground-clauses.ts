/** A clause of the draft with its pairs of neighbouring characters. */
export interface GroundClause {
  readonly text: string
  readonly pairs: ReadonlySet<string>
}

const clausePattern = /[^，。；：！？]+/g

export function groundClausesOf(text: string): readonly GroundClause[] {
  // A title is a name, and says nothing.
  const bare = text.replace(/「[^」]*」/g, '').replace(/[“”]/g, '')
  return [...bare.matchAll(clausePattern)].map(([clause]) => ({ text: clause, pairs: pairsOf(clause) }))
}

export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2))
  return pairs
}
