import { composeAnswer } from '../answering/compose-answer.js'
import type { Composed, Decided } from '../answering/composition.js'
import { findPromises } from '../answering/find-promises.js'
import type { RewriteAnswer } from '../answering/rewrite-answer.js'
import { advanceSession } from '../dialogue/advance-session.js'
import { mergeFacts } from '../dialogue/merge-facts.js'
import type { PurposeSources } from '../dialogue/resolve-purpose.js'
import type { Versions } from '../domain/answer.js'
import type { DialogueState, Topic } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'
import type { Consult } from '../understanding/consultation.js'
import type { Understand } from '../understanding/create-understand.js'
import { screenCrisis } from '../understanding/screen-crisis.js'
import { assembleAnswer, knownFacts } from './assemble-answer.js'
import { type AssessDependencies, assessPurpose } from './assess-purpose.js'
import type { AnswerTurn, Trace } from './assistant.js'
import { consultWhereUnsure, signalForModels } from './consult-where-unsure.js'
import { type PassageSources, retrievePassages } from './retrieve-passages.js'
import { createStopwatch } from './stopwatch.js'
import { turnContext } from './turn-context.js'
import { wordAnswer } from './word-answer.js'

export interface TurnDependencies extends PurposeSources, AssessDependencies, PassageSources {
  readonly understand: Understand
  readonly versions: Versions
  /** Absent without a language model that may help to read. */
  readonly consult?: Consult | undefined
  /** Absent without a language model. */
  readonly rewriteAnswer?: RewriteAnswer | undefined
}

/** One turn, stage by stage: this is the file to open first. */
export function createAnswerTurn(dependencies: TurnDependencies): AnswerTurn {
  const { understand, knowledge, versions } = dependencies
  return async (input, options = {}) => {
    const stopwatch = createStopwatch()

    const context = turnContext(input.state, input.asOf)
    const heard = understand(input.text, context)
    const danger = screenCrisis(heard, input.state.topic)
    stopwatch.lap('understand')

    const signal = danger === undefined ? signalForModels(options) : undefined
    const listening = { context, state: input.state, signal }
    const { understanding, consulted } = await consultWhereUnsure(heard, dependencies, listening)
    stopwatch.lap('consult')

    const advanced = advanceSession(input.state, understanding, danger, dependencies)
    stopwatch.lap('advance')

    const supposed = suppose(advanced.state, understanding)
    const assessed = assessPurpose(advanced.purpose, supposed, understanding, dependencies)
    const { purpose } = assessed
    stopwatch.lap('assess')

    const passages = await retrievePassages(understanding.text, purpose, dependencies)
    options.signal?.throwIfAborted()
    stopwatch.lap('retrieve')

    const facts = knownFacts(advanced.state)
    const severalChildren = advanced.state.children.length > 1
    const asIf = understanding.supposed.map(({ words }) => words)
    const decided: Decided = { ...assessed, facts, severalChildren, passages, asIf }
    const composed = composeAnswer(decided, knowledge)
    refusePromises(composed)
    stopwatch.lap('compose')

    const worded = await wordAnswer(decided, composed, dependencies, options, signal)
    stopwatch.lap('word')

    const answer = assembleAnswer(input, decided, composed, worded, versions)
    const state: DialogueState = {
      ...advanced.state,
      topic:
        purpose.kind === 'service' ? serviceTopic(purpose, input.state.topic, understanding) : advanced.state.topic,
      pending: answer.nextQuestion,
      open: stillOpen(purpose, input.state, understanding),
    }
    const { rewriting } = worded
    const decisions = {
      danger,
      purpose,
      ranked: understanding.ranked.slice(0, 5),
      needs: understanding.needs,
      consulted,
      rewriting,
    }
    const trace: Trace = { stages: stopwatch.laps(), decisions }
    return { answer, state, trace }
  }
}

/** 要是办了居住证呢 is answered as if it were so, and remembered by nobody. */
function suppose(state: DialogueState, { supposed }: Understanding): DialogueState {
  return supposed.length === 0 ? state : { ...state, ...mergeFacts(state, supposed, state.turn) }
}

/** A topic carried over to another child may have moved to a neighbouring item. */
function serviceTopic(
  { items, inherited }: Extract<Decided['purpose'], { kind: 'service' }>,
  earlier: Topic | undefined,
  understanding: Understanding,
): Topic {
  return { kind: 'service', items, told: toldSoFar(inherited, earlier, understanding) }
}

/** From here on the opening question is taken at its word. */
const sureOfItem = 0.8
/** Characters of a topic that are read again with what follows; the latest count. */
const mostTold = 240

function toldSoFar(goesOn: boolean, topic: Topic | undefined, { text, ranked }: Understanding): string | undefined {
  if (goesOn) return topic?.told && `${topic.told}，${text}`.slice(-mostTold)
  return (ranked[0]?.score ?? 0) < sureOfItem ? text.slice(-mostTold) : undefined
}

/** Only a template or the corpus can bring a promise in, so it is a bug and not an outcome. */
function refusePromises({ text, script }: Composed): void {
  const promises = findPromises(text + script)
  if (promises.length > 0) throw new Error(`an answer promises: ${promises.join(', ')}`)
}

/** What a question back leaves open is read again with what follows; thanks in between change nothing. */
function stillOpen({ kind }: Decided['purpose'], { open }: DialogueState, { text }: Understanding): string | undefined {
  if (kind === 'smalltalk') return open
  return kind === 'clarify' ? `${open === undefined ? '' : `${open}，`}${text}`.slice(-mostTold) : undefined
}
