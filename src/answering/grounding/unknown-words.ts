import type { Grounds } from './grounds.js'

const longestWord = 12

/**
 * The first stretch of a run of Han that neither the stock nor the draft has words for; undefined when there is none.
 * From the draft every two or more neighbouring characters count as a word.
 */
export function unknownWords(
  run: string,
  { text }: Pick<Grounds, 'text'>,
  words: ReadonlySet<string>,
): string | undefined {
  const least = Array.from({ length: run.length + 1 }, () => Number.POSITIVE_INFINITY)
  const from: number[] = []
  least[0] = 0
  for (let end = 1; end <= run.length; end++) {
    // An unknown character costs one, so that the reading with the fewest is found.
    least[end] = (least[end - 1] as number) + 1
    from[end] = end - 1
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const word = run.slice(start, end)
      const cost = least[start] as number
      if (cost >= (least[end] as number)) continue
      if (words.has(word) || (word.length > 1 && text.includes(word))) {
        least[end] = cost
        from[end] = start
      }
    }
  }
  if (least[run.length] === 0) return undefined
  return unknownOf(run, least, from)
}

function unknownOf(run: string, least: readonly number[], from: readonly number[]): string {
  let end = run.length
  let unknown = ''
  while (end > 0) {
    const start = from[end] as number
    if ((least[end] as number) > (least[start] as number)) unknown = run.slice(start, end) + unknown
    else if (unknown !== '') return unknown
    end = start
  }
  return unknown
}
