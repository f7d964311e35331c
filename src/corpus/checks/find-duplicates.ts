/** Entries whose key another entry before them has, each with that entry. */
export function findDuplicates<T>(entries: readonly T[], keyOf: (entry: T) => string): readonly (readonly [T, T])[] {
  const first = new Map<string, T>()
  return entries.flatMap((entry) => {
    const key = keyOf(entry)
    const known = first.get(key)
    if (known !== undefined) return [[entry, known] as const]
    first.set(key, entry)
    return []
  })
}
