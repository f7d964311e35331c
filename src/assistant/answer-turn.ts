import { composeAnswer } from '../answering/compose-answer.js'
import type { Composed, Decided, Knowledge } from '../answering/composition.js'
import { findPromises } from '../answering/find-promises.js'
import { advanceSession } from '../dialogue/advance-session.js'
import { chooseQuestion } from '../dialogue/choose-question.js'
import { unnamedChild } from '../dialogue/merge-facts.js'
import type { PurposeSources } from '../dialogue/resolve-purpose.js'
import type { Answer, KnownFact, Versions } from '../domain/answer.js'
import type { FactSheet } from '../domain/fact.js'
import type { FactQuestion } from '../domain/knowledge.js'
import type { Purpose } from '../domain/purpose.js'
import type { DialogueState } from '../domain/session.js'
import { assessHousehold } from '../eligibility/assess-household.js'
import type { Assess, Assessment } from '../eligibility/create-assess.js'
import { whatIf } from '../eligibility/what-if.js'
import type { Retrieve } from '../retrieval/create-retrieve.js'
import { readingForm } from '../text/reading-form.js'
import type { Understand } from '../understanding/create-understand.js'
import { screenCrisis } from '../understanding/screen-crisis.js'
import type { AnswerTurn, Trace, TurnInput } from './assistant.js'
import { createStopwatch } from './stopwatch.js'

export interface TurnDependencies extends PurposeSources {
  readonly understand: Understand
  readonly assess: Assess
  readonly factQuestions: readonly FactQuestion[]
  readonly retrieve: Retrieve
  readonly knowledge: Knowledge
  readonly versions: Versions
}

/** Passages from here on are about the question itself, not merely near it. */
const sureSimilarity = 0.34
const mostPassages = 8

/** One turn, stage by stage: this is the file to open first. */
export function createAnswerTurn(dependencies: TurnDependencies): AnswerTurn {
  const { understand, assess, factQuestions, retrieve, knowledge } = dependencies
  return async (input, { signal, onDelta } = {}) => {
    const stopwatch = createStopwatch()
    const asked = input.state.pending?.fact
    const understanding = understand(input.text, input.asOf, asked === 'item' ? undefined : asked)
    const danger = screenCrisis(understanding)
    stopwatch.lap('understand')

    const { state, purpose } = advanceSession(input.state, understanding, danger, dependencies)
    stopwatch.lap('advance')

    const sheet = sheetOf(state)
    const assessed = purpose.kind === 'service' ? assessItems(purpose, state, assess) : []
    const verdicts = assessed.map(({ verdict }) => verdict)
    const question = chooseQuestion(verdicts, sheet, state.skipped, { assess, factQuestions })
    const whatIfs = whatIf(verdicts, sheet, assess, factQuestions)
    const alternatives = alternativesFor(assessed, state, assess, knowledge)
    stopwatch.lap('assess')

    const passages = purpose.kind === 'service' || purpose.kind === 'policy' ? await retrievePassages(understanding.text, retrieve, knowledge) : []
    signal?.throwIfAborted()
    stopwatch.lap('retrieve')

    const facts = knownFacts(state)
    const severalChildren = state.children.length > 1
    const decided: Decided = { purpose, channel: input.channel, assessed, alternatives, whatIfs, facts, question, severalChildren, passages }
    const composed = composeAnswer(decided, knowledge)
    refusePromises(composed)
    for (const sentence of sentencesOf(composed.text)) onDelta?.(sentence)
    stopwatch.lap('compose')

    const answer = assemble(input, decided, composed, dependencies.versions)
    const decisions = { danger, purpose, ranked: understanding.ranked.slice(0, 5), needs: understanding.needs }
    const trace: Trace = { stages: stopwatch.laps(), decisions }
    return { answer, state: { ...state, pending: answer.nextQuestion }, trace }
  }
}

function assessItems(
  { items }: Extract<Purpose, { kind: 'service' }>,
  state: DialogueState,
  assess: Assess,
): readonly Assessment[] {
  const assessments = assessHousehold(assess, state.household, childrenOf(state), items)
  return items.flatMap((item) => assessments.find(({ verdict }) => verdict.item === item) ?? [])
}

/** For refused items: those of their neighbours that are not refused as well. */
function alternativesFor(
  assessed: readonly Assessment[],
  state: DialogueState,
  assess: Assess,
  { items }: Knowledge,
): readonly number[] {
  const refused = assessed.filter(({ verdict }) => verdict.verdict === 'ineligible').map(({ verdict }) => verdict.item)
  if (refused.length === 0) return []
  const neighbours = new Set(refused.flatMap((number) => items.get(number)?.instead ?? []))
  return assessHousehold(assess, state.household, childrenOf(state), [...neighbours])
    .filter(({ verdict }) => verdict.verdict !== 'ineligible' && !refused.includes(verdict.item))
    .map(({ verdict }) => verdict.item)
}

async function retrievePassages(text: string, retrieve: Retrieve, { policies }: Knowledge): Promise<Decided['passages']> {
  const retrieved = await retrieve(text, mostPassages)
  return retrieved.map(({ id, source, policy, items, text: passage, similarity }) => {
    const fact = policies.get(policy ?? '')?.facts.find((known) => id === `policy:${policy}:${known.id}`)
    return {
      policy,
      term: source === 'term' ? id.slice('term:'.length) : undefined,
      text: fact?.says ?? passage,
      items,
      sure: similarity >= sureSimilarity,
    }
  })
}

function assemble(input: TurnInput, decided: Decided, composed: Composed, versions: Versions): Answer {
  const forOperators = input.channel !== 'widget'
  return {
    answerId: input.answerId,
    kind: decided.purpose.kind,
    text: composed.text,
    citations: composed.citations,
    policies: composed.policies,
    verdicts: decided.assessed.map(({ verdict }) => verdict),
    whatIfs: decided.whatIfs,
    ...(composed.question ? { nextQuestion: composed.question } : {}),
    facts: decided.facts,
    hotlines: composed.hotlines,
    assumptions: composed.assumptions,
    ...(forOperators ? { operator: { script: readingForm(composed.script), workOrders: composed.workOrders } } : {}),
    generatedBy: 'template',
    versions,
  }
}

/** Only a template or the corpus can bring a promise in, so it is a bug and not an outcome. */
function refusePromises({ text, script }: Composed): void {
  const promises = findPromises(text + script)
  if (promises.length > 0) throw new Error(`an answer promises: ${promises.join(', ')}`)
}

const sentencesOf = (text: string): readonly string[] => text.match(/[^。？！]+[。？！]*/gu) ?? []

const childrenOf = ({ children }: DialogueState) => (children.length > 0 ? children : [{ label: unnamedChild, facts: {} }])

function sheetOf({ household, children, activeChild }: DialogueState): FactSheet {
  return { ...household, ...children.find(({ id }) => id === activeChild)?.facts }
}

function knownFacts({ household, children }: DialogueState): readonly KnownFact[] {
  const told = (child: string, sheet: FactSheet) => Object.values(sheet).map((stated) => ({ child, ...stated }))
  return [...told('', household), ...children.flatMap(({ id, facts }) => told(id, facts))]
}
