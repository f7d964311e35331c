/** A word found in a text. */
export interface FoundWord<Value> {
  readonly word: string
  readonly start: number
  readonly value: Value
}

/** Finds known words in one pass over a text. */
export interface WordIndex<Value> {
  /** The longest word that begins at a position. */
  at(text: string, start: number): FoundWord<Value> | undefined
  /** Every word at every position, overlapping ones too. */
  all(text: string): readonly FoundWord<Value>[]
}

/** `words` may hold a word several times with different values; each has at least two characters. */
export function createWordIndex<Value>(words: readonly (readonly [string, Value])[]): WordIndex<Value> {
  const byStart = new Map<number, { readonly word: string; readonly value: Value }[]>()
  const mayStart = new Uint8Array(firstUnits)
  for (const [word, value] of [...words].sort(([a], [b]) => b.length - a.length)) {
    const key = keyAt(word, 0)
    byStart.set(key, [...(byStart.get(key) ?? []), { word, value }])
    mayStart[word.charCodeAt(0) % firstUnits] = 1
  }
  const wordsAt = (text: string, start: number) =>
    mayStart[text.charCodeAt(start) % firstUnits] === 1 ? byStart.get(keyAt(text, start)) : undefined
  return {
    at(text, start) {
      const found = wordsAt(text, start)?.find(({ word }) => text.startsWith(word, start))
      return found && { ...found, start }
    },
    all(text) {
      const found: FoundWord<Value>[] = []
      for (let start = 0; start + 1 < text.length; start++) {
        const words = wordsAt(text, start)
        if (words === undefined) continue
        for (const { word, value } of words) {
          if (text.startsWith(word, start)) found.push({ word, value, start })
        }
      }
      return found
    },
  }
}

/** Characters share a place, so that the table that rules most of them out stays small. */
const firstUnits = 4_096

/** The first two UTF-16 units as one number of 32 bits, which a Map finds sooner than a larger one. */
const keyAt = (text: string, start: number): number => (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1)
