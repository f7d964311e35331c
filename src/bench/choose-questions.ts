import type { LabelledQuestion } from '../domain/knowledge.js'

const seed = 20261124

/** The same `count` questions for the same corpus, drawn from all voices and kinds as they occur. */
export function chooseQuestions(questions: readonly LabelledQuestion[], count: number): readonly string[] {
  const random = createRandom(seed)
  const left = questions.map(({ text }) => text)
  const chosen: string[] = []
  while (chosen.length < count && left.length > 0) {
    const [text] = left.splice(Math.floor(random() * left.length), 1)
    if (text !== undefined) chosen.push(text)
  }
  return chosen
}

/** mulberry32: 32 bits of state are plenty for a draw. */
function createRandom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
