import { chooseQuestion } from '../dialogue/choose-question.js'
import type { Versions } from '../domain/answer.js'
import { type FactId, type FactSheet, type FactValue, factIds } from '../domain/fact.js'
import { whatIf } from '../eligibility/what-if.js'
import { createAnswerTurn, type TurnDependencies } from './answer-turn.js'
import type { Assistant, SearchReport } from './assistant.js'

export interface AssistantDependencies extends TurnDependencies {
  readonly versions: Versions
  /** The date that ages in a search are read against, ISO 8601. */
  readonly today: () => string
}

const mostSearchHits = 12

/** What all doors use. */
export function createAssistant(dependencies: AssistantDependencies): Assistant {
  const { assess, factQuestions, items, understand, retrieve, versions, today } = dependencies
  return {
    answerTurn: createAnswerTurn(dependencies),
    assess: (facts) => {
      const sheet = sheetFromData(facts)
      const assessed = assess('', sheet)
      const verdicts = assessed.map(({ verdict }) => verdict)
      const assumptions = [...new Set(assessed.flatMap((one) => one.assumptions))]
      const nextQuestion = chooseQuestion(verdicts, sheet, [], { assess, factQuestions })
      return {
        verdicts,
        whatIfs: whatIf(verdicts, sheet, assess, factQuestions),
        assumptions,
        ...(nextQuestion ? { nextQuestion } : {}),
      }
    },
    items: () =>
      items.map(({ benefits, number, domain, audience, title, content, departments }) => ({
        number,
        domain,
        audience,
        title,
        content,
        departments,
        benefits: benefits.map(({ id, clause, says }) => ({ id, clause, says })),
      })),
    search: async (query): Promise<SearchReport> => {
      const { text, ranked, signals } = understand(query, { asOf: today() })
      const passages = await retrieve(text, mostSearchHits)
      const best = ranked[0]
      return {
        query: text,
        kind: best === undefined || typeof best.intent === 'number' ? 'service' : best.intent,
        items: ranked
          .flatMap(({ intent, score }) => (typeof intent === 'number' ? [{ item: intent, score }] : []))
          .slice(0, mostSearchHits)
          .map(({ item, score }) => ({
            item,
            title: items.find(({ number }) => number === item)?.title ?? '',
            score,
            words: signals.names.filter((name) => name.item === item).map(({ words }) => words),
          })),
        passages: passages.map(({ id, source, items: cited, text: passage, score, words }) => ({
          id,
          source,
          items: cited,
          text: passage,
          score,
          words,
        })),
      }
    },
    versions,
  }
}

function sheetFromData(facts: { readonly [fact in FactId]?: FactValue }): FactSheet {
  return Object.fromEntries(
    factIds.flatMap((fact) => {
      const value = facts[fact]
      return value === undefined ? [] : [[fact, { fact, value, words: '', turn: 0 }]]
    }),
  )
}
