import type { Channel } from '../domain/answer.js'
import type { DialogueState } from '../domain/session.js'
import type { Assistant } from './assistant.js'
import { firstState } from './first-state.js'

/** Where a conversation stands after what was said in it, for clients that keep the conversation themselves. Asks no model. */
export async function stateAfter(
  said: readonly string[],
  {
    assistant,
    channel,
    asOf,
  }: { readonly assistant: Pick<Assistant, 'answerTurn'>; readonly channel: Channel; readonly asOf: string },
): Promise<DialogueState> {
  let state = firstState
  for (const text of said) {
    const turn = await assistant.answerTurn({ text, channel, state, asOf, answerId: '' }, { modelTimeoutMs: 0 })
    state = turn.state
  }
  return state
}
