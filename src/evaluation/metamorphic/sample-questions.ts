import type { Channel } from '../../domain/answer.js'
import { createRandom, shuffled } from '../seeded-random.js'

export interface BaseQuestion {
  /** Where it comes from: a voice, or a gold file. */
  readonly source: string
  readonly kind: string
  readonly text: string
  readonly channel: Channel
}

/** `count` questions, from each source and kind as evenly as there are questions; the same for the same seed. */
export function sampleQuestions(
  questions: readonly BaseQuestion[],
  count: number,
  seed: string,
): readonly BaseQuestion[] {
  const taken = new Map<string, number>()
  const rounds = shuffled(createRandom(seed), distinct(questions)).map((question) => {
    const group = `${question.source} ${question.kind}`
    const round = taken.get(group) ?? 0
    taken.set(group, round + 1)
    return { question, round }
  })
  return rounds
    .sort((a, b) => a.round - b.round)
    .slice(0, count)
    .map(({ question }) => question)
}

function distinct(questions: readonly BaseQuestion[]): readonly BaseQuestion[] {
  return [...new Map(questions.map((question) => [question.text, question])).values()]
}
