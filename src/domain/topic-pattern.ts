import type { FactId, FactValue } from './fact.js'

/** How the words of a topic are meant: told of the child as so, as not so, as not yet clear, or not told of it at all. */
export const assertions = ['present', 'absent', 'possible', 'none'] as const
export type Assertion = (typeof assertions)[number]

export interface Conclusion {
  readonly fact: FactId
  readonly value: FactValue
}

/** Words that name what a fact is about, and what follows when they are told as so, as not so or as unclear. */
export interface TopicPattern {
  readonly topic: string
  readonly pattern: RegExp
  /** It is itself what people ask for: more is needed to hear that they have it. */
  readonly asked: boolean
  readonly present?: Conclusion | undefined
  readonly absent?: Conclusion | undefined
  readonly possible?: Conclusion | undefined
}
