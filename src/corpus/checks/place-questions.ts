import type { LabelledQuestion } from '../../domain/knowledge.js'

export interface PlacedQuestion {
  /** `questions/VOICE.jsonl:LINE` */
  readonly place: string
  readonly question: LabelledQuestion
}

/** Gives each question its file and line; the questions of a voice must be in the order of its file. */
export function placeQuestions(questions: readonly LabelledQuestion[]): readonly PlacedQuestion[] {
  const lines = new Map<string, number>()
  return questions.map((question) => {
    const line = (lines.get(question.voice) ?? 0) + 1
    lines.set(question.voice, line)
    return { place: `questions/${question.voice}.jsonl:${line}`, question }
  })
}
