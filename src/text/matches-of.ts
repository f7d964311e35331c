/** All matches of a pattern; its global twin is compiled once. */
export const matchesOf = (text: string, pattern: RegExp): RegExpStringIterator<RegExpExecArray> =>
  text.matchAll(globalOf(pattern))

/** The text without the matches of a pattern. */
export const withoutMatches = (text: string, pattern: RegExp): string => text.replace(globalOf(pattern), '')

const twins = new WeakMap<RegExp, RegExp>()
function globalOf(pattern: RegExp): RegExp {
  if (pattern.global) return pattern
  let twin = twins.get(pattern)
  if (twin === undefined) {
    twin = new RegExp(pattern.source, `${pattern.flags}g`)
    twins.set(pattern, twin)
  }
  return twin
}
