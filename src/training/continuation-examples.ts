import type { AnswerTurn } from '../assistant/assistant.js'
import { firstState } from '../assistant/first-state.js'
import { turnContext } from '../assistant/turn-context.js'
import { situate } from '../dialogue/advance-session.js'
import { continuationFeatures } from '../dialogue/continuation.js'
import { likeliestKind } from '../dialogue/likeliest-kind.js'
import { begun, continued, type PurposeSources } from '../dialogue/resolve-purpose.js'
import type { LabelledConversation, LabelledTurn } from '../domain/knowledge.js'
import type { Purpose } from '../domain/purpose.js'
import type { DialogueState, Topic } from '../domain/session.js'
import type { Understand } from '../understanding/create-understand.js'
import { screenCrisis } from '../understanding/screen-crisis.js'
import { trainingDate } from './create-examples.js'
import type { LogisticExample } from './fit-logistic.js'

export interface Replay {
  readonly answerTurn: AnswerTurn
  readonly understand: Understand
  readonly sources: PurposeSources
}

/** One example for each turn where going on with the topic and turning from it lead to different answers, one of them right. */
export async function continuationExamples(
  conversations: readonly LabelledConversation[],
  { answerTurn, understand, sources }: Replay,
): Promise<readonly LogisticExample[]> {
  const examples: LogisticExample[] = []
  for (const { channel, turns } of conversations) {
    let state = firstState
    for (const turn of turns) {
      const example = exampleAt(state, turn, understand, sources)
      if (example) examples.push(example)
      const input = { text: turn.says, channel, state, asOf: trainingDate, answerId: 'training' }
      const { topic } = state
      state = withTopic((await answerTurn(input)).state, topicAfter(turn, topic))
    }
  }
  return examples
}

function exampleAt(
  state: DialogueState,
  turn: LabelledTurn,
  understand: Understand,
  sources: PurposeSources,
): LogisticExample | undefined {
  const { topic } = state
  if (topic?.kind !== 'service') return undefined
  const understanding = understand(turn.says, turnContext(state, trainingDate))
  const { signals } = understanding
  const settled =
    signals.itemNumbers.length > 0 ||
    signals.smalltalk !== undefined ||
    signals.switchesTopic ||
    signals.phrasing.returns
  const { reply, situation } = situate(state, understanding, sources)
  if (settled || reply.kind === 'item' || screenCrisis(understanding, topic) !== undefined) return undefined
  const kind = likeliestKind(understanding, situation.sheet, sources.items)
  const goingOn = isAbout(turn, continued(understanding, situation, topic, sources))
  if (goingOn === isAbout(turn, begun(understanding, kind, situation, sources))) return undefined
  const features = continuationFeatures({ understanding, topic, replied: situation.replied, kind })
  return { features, wanted: goingOn ? 1 : 0 }
}

function isAbout({ kind, items }: LabelledTurn, purpose: Purpose): boolean {
  if (purpose.kind !== kind) return false
  if (purpose.kind !== 'service' && purpose.kind !== 'overview') return true
  return purpose.items.length === items.length && purpose.items.every((item) => items.includes(item))
}

/** As labelled, so that one wrong turn does not spoil those after it. */
function topicAfter({ kind, items }: LabelledTurn, earlier: Topic | undefined): Topic | undefined {
  if (kind === 'service' || kind === 'overview') return { kind, items }
  if (kind === 'policy') return { kind, items: [] }
  return kind === 'out_of_scope' ? { kind, items: earlier?.items ?? [] } : earlier
}

function withTopic(state: DialogueState, topic: Topic | undefined): DialogueState {
  const told = sameItems(state.topic, topic) ? state.topic?.told : undefined
  return { ...state, topic: topic && { ...topic, told } }
}

const sameItems = (one: Topic | undefined, other: Topic | undefined): boolean =>
  one?.items.join() === other?.items.join()
