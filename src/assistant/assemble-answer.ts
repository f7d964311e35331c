import type { Composed, Decided } from '../answering/composition.js'
import type { Answer, KnownFact, Versions } from '../domain/answer.js'
import type { FactSheet } from '../domain/fact.js'
import type { DialogueState } from '../domain/session.js'
import { readingForm } from '../text/reading-form.js'
import type { TurnInput } from './assistant.js'
import type { Worded } from './word-answer.js'

/** What was decided and said, as the contract has it. */
export function assembleAnswer(
  input: TurnInput,
  decided: Decided,
  composed: Composed,
  { text, generatedBy, writtenBy }: Worded,
  versions: Versions,
): Answer {
  const forOperators = input.channel !== 'widget'
  return {
    answerId: input.answerId,
    kind: decided.purpose.kind,
    text,
    citations: composed.citations,
    policies: composed.policies,
    verdicts: decided.assessed.map(({ verdict }) => verdict),
    whatIfs: decided.whatIfs,
    ...(composed.question ? { nextQuestion: composed.question } : {}),
    facts: decided.facts,
    hotlines: composed.hotlines,
    assumptions: composed.assumptions,
    ...(forOperators ? { operator: { script: readingForm(composed.script), workOrders: composed.workOrders } } : {}),
    generatedBy,
    versions: writtenBy ? { ...versions, ...writtenBy } : versions,
  }
}

export function knownFacts({ household, children }: DialogueState): readonly KnownFact[] {
  const told = (child: string, sheet: FactSheet) => Object.values(sheet).map((stated) => ({ child, ...stated }))
  return [...told('', household), ...children.flatMap(({ id, facts }) => told(id, facts))]
}
