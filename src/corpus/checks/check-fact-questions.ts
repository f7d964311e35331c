import { factIds } from '../../domain/fact.js'
import type { FactQuestion } from '../../domain/knowledge.js'
import { parseFactValue } from '../../domain/lexicon.js'
import type { Fault } from './fault.js'
import { findDuplicates } from './find-duplicates.js'
import { fitsFact } from './fits-fact.js'

/** Every fact can be asked for once, and every option is a value of its fact that can be told from the others. */
export function checkFactQuestions(questions: readonly FactQuestion[]): readonly Fault[] {
  const asked = new Set(questions.map(({ fact }) => fact))
  return [
    ...factIds
      .filter((fact) => !asked.has(fact))
      .map(
        (fact): Fault => ({
          code: 'fact_without_question',
          place: `facts.yaml, ${fact}`,
          says: 'no question asks for it',
        }),
      ),
    ...findDuplicates(questions, ({ fact }) => fact).map(
      ([{ fact }]): Fault => ({
        code: 'fact_duplicate',
        place: `facts.yaml, ${fact}`,
        says: 'two questions ask for it',
      }),
    ),
    ...questions.flatMap((question) => [...checkOptions(question), ...checkNarrower(question, questions)]),
  ]
}

function checkOptions({ fact, options, wish }: FactQuestion): readonly Fault[] {
  const place = `facts.yaml, ${fact}`
  return [
    ...(wish && !fitsFact(fact, parseFactValue(wish.value))
      ? [{ code: 'option_value', place, says: `wish: ${fact} is never ${wish.value}` } as const]
      : []),
    ...options
      .filter(({ value }) => !fitsFact(fact, parseFactValue(value)))
      .map(({ label, value }): Fault => ({ code: 'option_value', place, says: `${label}: ${fact} is never ${value}` })),
    ...findDuplicates(options, ({ label }) => label).map(
      ([{ label }]): Fault => ({ code: 'option_duplicate', place, says: `two options read ${label}` }),
    ),
  ]
}

function checkNarrower({ fact, narrower }: FactQuestion, questions: readonly FactQuestion[]): readonly Fault[] {
  if (!narrower) return []
  const offered = questions.find((other) => other.fact === narrower.optionsOf)?.options ?? []
  return [narrower.value, ...offered.map(({ value }) => value)]
    .filter((value) => !fitsFact(fact, parseFactValue(value)))
    .map((value) => ({
      code: 'option_value',
      place: `facts.yaml, ${fact}`,
      says: `narrower: ${fact} is never ${value}`,
    }))
}
