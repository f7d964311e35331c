import type { LabelledQuestion } from '../../domain/knowledge.js'

/** A question that has one right item, and can therefore be told right or wrong by the first item found. */
export const asksOneItem = ({ kind, items }: LabelledQuestion): boolean => kind === 'service' && items.length === 1

export interface Fold {
  readonly known: readonly LabelledQuestion[]
  readonly heldOut: readonly LabelledQuestion[]
}

/** Whole voices are held out, never lines, as in training/cross-validate.ts. */
export function foldsOf(questions: readonly LabelledQuestion[], count: number): readonly Fold[] {
  const voices = [...new Set(questions.map(({ voice }) => voice))].sort()
  return Array.from({ length: Math.min(count, voices.length) }, (_, fold) => {
    const out = new Set(voices.filter((_, index) => index % count === fold))
    return {
      known: questions.filter(({ voice }) => !out.has(voice)),
      heldOut: questions.filter(({ voice }) => out.has(voice)),
    }
  })
}

/** At most `most` of each item, spread evenly over the order given, so that no voice is left out. */
export function sampleByItem(questions: readonly LabelledQuestion[], most: number): readonly LabelledQuestion[] {
  const items = [...new Set(questions.map(({ items: [item] }) => item))]
  const chosen = new Set(
    items.flatMap((item) => {
      const own = questions.filter(({ items: [first] }) => first === item)
      if (own.length <= most) return own
      return Array.from({ length: most }, (_, index) => own[Math.floor((index * own.length) / most)])
    }),
  )
  return questions.filter((question) => chosen.has(question))
}
