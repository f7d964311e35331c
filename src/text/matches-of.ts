/** All matches of a pattern; its global twin is compiled once. `matchAll` would copy the pattern at every call. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const twin = globalOf(pattern)
  const found: RegExpExecArray[] = []
  twin.lastIndex = 0
  for (let match = twin.exec(text); match !== null; match = twin.exec(text)) {
    found.push(match)
    if (match[0] === '') twin.lastIndex++
  }
  return found
}

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
