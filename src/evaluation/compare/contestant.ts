import type { LabelledQuestion } from '../../domain/knowledge.js'
import type { Intent } from '../../domain/understanding.js'

/** The item or kind found likeliest; undefined when nothing is found. */
export type AnswerIntent = (text: string) => Intent | undefined | Promise<Intent | undefined>

/** One of the things people would pick to find the item of a question. */
export interface Contestant {
  readonly name: string
  /** npm packages, whose installed versions stand in the report. */
  readonly packages: readonly string[]
  /** False for one that goes by the clauses of the list alone: `train` then takes no notice of the questions. */
  readonly learns: boolean
  /** A fresh answerer: nothing is kept from an earlier training. */
  train(questions: readonly LabelledQuestion[]): Promise<AnswerIntent>
  /** What is shipped ready trained; it answers the gold cases instead of one trained here. */
  readonly shipped?: { readonly trainedOn: string; readonly answer: AnswerIntent }
}
