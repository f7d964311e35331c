export interface Clause {
  readonly text: string
  /** Index of the clause's first character in the whole text. */
  readonly start: number
}

/** The clauses of a normalised text: what stands between 。！？；，, line breaks and spaces. Empty ones are left out. */
export const splitClauses = (text: string): readonly Clause[] =>
  Array.from(text.matchAll(clause), ({ 0: words, index }) => ({ text: words, start: index }))

// A comma between digits (12,000) belongs to the number; a space between Latin words belongs to the phrase.
const clause = /(?:[^。！？；，,\s]|(?<=\d),(?=\d{3})|(?<=[a-z]) (?=[a-z]))+/gi
