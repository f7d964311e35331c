export interface Clause {
  readonly text: string
  /** Index of the clause's first character in the whole text. */
  readonly start: number
}

/** The clauses of a normalised text: what stands between 。！？；，, line breaks and spaces. Empty ones are left out. */
export function splitClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue
    if (at < text.length && joins(text, at)) continue
    if (at > start) clauses.push({ text: text.slice(start, at), start })
    start = at + 1
  }
  return clauses
}

/** Whether a UTF-16 unit of a normalised text ends a clause. */
export const isBreak = (unit: number): boolean => breaks.has(unit)

const breaks: ReadonlySet<number> = new Set(Array.from('。！？；，, \n\r\t\u3000', (mark) => mark.charCodeAt(0)))

/** A comma between digits (12,000) belongs to the number; a space between Latin words belongs to the phrase. */
function joins(text: string, at: number): boolean {
  if (text[at] === ',') return thousands.test(text.slice(Math.max(0, at - 1), at + 4))
  return text[at] === ' ' && latinAround.test(text.slice(Math.max(0, at - 1), at + 2))
}

const thousands = /^\d,\d{3}/
const latinAround = /^[a-z] [a-z]/i
