import { marks } from './sentence.js'

/**
 * Characters that turn, bind or order what is said: 不, 都, 才, 先, 会 … Harmless words around them can say anything at all,
 * so each may only stand between neighbours that it has in the draft or in a rewording known to be honest.
 */
export const guarded: ReadonlySet<string> = new Set('不没只才就已定成必要能后前认好中')

const clause = /[^，。；：！？、“”‘’()《》「」\s]+/g
const figure = new RegExp(`[\\d.]+|${marks.number}+`, 'g')

/** The pairs of neighbours with a guarded character among them; `^` and `$` stand for the ends of a clause. */
export function guardedPairs(masked: string): readonly string[] {
  return [...masked.replace(figure, marks.number).matchAll(clause)].flatMap(([words]) => {
    const edged = `^${words}$`
    return Array.from({ length: edged.length - 1 }, (_, at) => edged.slice(at, at + 2)).filter(
      (pair) => guarded.has(pair[0] ?? '') || guarded.has(pair[1] ?? ''),
    )
  })
}
