import type { NextQuestion } from '../domain/answer.js'
import type { FactId, FactSheet } from '../domain/fact.js'
import type { FactQuestion } from '../domain/knowledge.js'
import { parseFactValue } from '../domain/lexicon.js'
import type { ItemVerdict } from '../domain/verdict.js'
import type { Assess } from '../eligibility/create-assess.js'

export interface QuestionSources {
  readonly assess: Assess
  readonly factQuestions: readonly FactQuestion[]
}

/**
 * The missing fact whose answer settles most of what was asked, taken over its options; ties go by the order of the
 * corpus. A verdict that waits on a department is only worth a question about what the family can change.
 */
export function chooseQuestion(
  verdicts: readonly ItemVerdict[],
  sheet: FactSheet,
  skipped: readonly FactId[],
  sources: QuestionSources,
): NextQuestion | undefined {
  const { assess, factQuestions } = sources
  const items = verdicts.map(({ item }) => item)
  const candidates = factQuestions.filter(({ fact, changeable }) => {
    if (skipped.includes(fact)) return false
    return verdicts.some(({ verdict, missing }) => missing.includes(fact) && (verdict === 'need_info' || changeable))
  })
  if (candidates.length === 0) return undefined
  const gains = candidates.map((question) => {
    const settled = question.options.map(({ value }) => {
      const stated = { fact: question.fact, value: parseFactValue(value), words: '', turn: 0 }
      const after = assess.kinds({ ...sheet, [question.fact]: stated }, items)
      return verdicts.filter(({ verdict }, index) => verdict !== after[index]).length
    })
    return settled.reduce((sum, count) => sum + count, 0) / settled.length
  })
  const best = candidates[gains.indexOf(Math.max(...gains))]
  return best && ask(best, sheet, factQuestions)
}

/** A fact that is known too coarsely is asked for more narrowly: 青岛 → which district. */
function ask(question: FactQuestion, sheet: FactSheet, all: readonly FactQuestion[]): NextQuestion {
  const { fact, narrower } = question
  const options = (of: FactQuestion) => of.options.map(({ label, value }) => ({ label, value }))
  if (narrower && sheet[fact]?.value === narrower.value) {
    const source = all.find((other) => other.fact === narrower.optionsOf) ?? question
    return { fact, text: narrower.question, options: options(source) }
  }
  return { fact, text: question.question, options: options(question) }
}
