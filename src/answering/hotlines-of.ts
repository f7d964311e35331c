import type { HotlineReference } from '../domain/answer.js'
import type { Knowledge } from './composition.js'

/** Hotlines in the order given; the corpus has them all (corpus check). */
export function hotlinesOf(numbers: readonly string[], { hotlines }: Knowledge): readonly HotlineReference[] {
  return numbers.flatMap((number) => {
    const known = hotlines.find((hotline) => hotline.number === number)
    return known ? [{ number, name: known.name, use: known.use }] : []
  })
}
