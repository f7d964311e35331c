import { finish, mix, offsetBasis } from '../text/hash.js'
import { isBreak } from '../text/split-clauses.js'

/** Characters on both sides that belong to the clause at most; speech without punctuation has no clauses. */
const farthest = 24
/** Characters next to the one that is judged whose side is looked at, and characters of the neighbouring clauses. */
const near = 6
const beyond = 12
const longestGram = 3

/** What stands around the one character at `at`: its clause, each side of it, and what comes before and after the clause. */
export function partsAround(text: string, at: number): readonly string[] {
  let start = at
  while (start > 0 && at - start < farthest && !isBreak(text.charCodeAt(start - 1))) start--
  let end = at + 1
  while (end < text.length && end - at < farthest && !isBreak(text.charCodeAt(end))) end++
  return [
    [start, end],
    [Math.max(start, at - near), at],
    [at + 1, Math.min(end, at + 1 + near)],
    [start - beyond, start],
    [end, end + beyond],
  ].map(([from = 0, to]) => edged(text.slice(Math.max(0, from), to)))
}

/** The text with every mark replaced by what stands in for it, one character for the one that is judged, and where that one is. */
export function delexicalise<Mark extends { readonly start: number; readonly end: number }>(
  text: string,
  marks: readonly Mark[],
  judged: Mark,
  standIn: (mark: Mark) => string,
): { readonly delexicalised: string; readonly at: number } {
  let delexicalised = ''
  let at = 0
  let from = 0
  for (const mark of marks) {
    delexicalised += text.slice(from, mark.start)
    if (mark === judged) at = delexicalised.length
    delexicalised += standIn(mark)
    from = mark.end
  }
  return { delexicalised: delexicalised + text.slice(from), at }
}

export const edged = (part: string): string => `^${part}$`

/** Runs of one to three characters of each part, and pairs with one left out between them; `of` keeps kinds of targets apart. */
export function addGrams(parts: readonly string[], of: number, add: (hash: number) => void): void {
  parts.forEach((part, place) => {
    const basis = mix(mix(offsetBasis, place + 101), of)
    for (let start = 0; start < part.length; start++) {
      let hash = basis
      for (let size = 1; size <= longestGram && start + size <= part.length; size++) {
        hash = mix(hash, part.charCodeAt(start + size - 1))
        add(finish(mix(hash, size)))
      }
      if (start + 2 < part.length)
        add(finish(mix(mix(mix(basis, 7), part.charCodeAt(start)), part.charCodeAt(start + 2))))
    }
  })
}

/** The most features that `addGrams` gives. */
export const mostGrams = (parts: readonly string[]): number =>
  parts.reduce((sum, part) => sum + part.length * (longestGram + 1), 0)
