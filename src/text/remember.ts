/**
 * Keeps the last results of a pure function of a text, since the stages of a turn ask for the same ones. At most `most`
 * texts; the oldest goes first.
 */
export function remember<Result>(compute: (text: string) => Result, most = 32): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const earlier = known.get(text)
    if (earlier !== undefined) return earlier
    const result = compute(text)
    const oldest = known.size < most ? undefined : known.keys().next().value
    if (oldest !== undefined) known.delete(oldest)
    known.set(text, result)
    return result
  }
}
