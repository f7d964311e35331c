import type { Corpus } from '../load-corpus.js'
import type { Fault } from './fault.js'
import { placeQuestions } from './place-questions.js'

/** Item numbers that no item file has. */
export function checkItemNumbers(corpus: Corpus): readonly Fault[] {
  const known = new Set(corpus.items.map(({ number }) => number))
  return references(corpus).flatMap(({ place, numbers }) =>
    numbers
      .filter((number) => !known.has(number))
      .map((number): Fault => ({ code: 'item_unknown', place, says: `there is no item ${number}` })),
  )
}

interface Reference {
  readonly place: string
  readonly numbers: readonly number[]
}

function references({ items, policies, terms, questions, lexicon }: Corpus): readonly Reference[] {
  return [
    ...items.map(({ number, instead }) => ({ place: `item ${number}, instead`, numbers: instead })),
    ...policies.map(({ id, items: numbers }) => ({ place: `policy ${id}`, numbers })),
    ...policies.flatMap(({ id, facts }) =>
      facts.map((fact) => ({ place: `policy ${id}, fact ${fact.id}`, numbers: fact.items })),
    ),
    ...terms.map(({ term, items: numbers }) => ({ place: `term ${term}`, numbers })),
    ...placeQuestions(questions).map(({ place, question }) => ({ place, numbers: question.items })),
    ...lexicon.overview.groups.map(({ says, items: numbers }) => ({
      place: `lexicon/kinds.yaml, group ${says}`,
      numbers,
    })),
  ]
}
