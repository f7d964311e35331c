import type { Assistant } from '../assistant/assistant.js'
import type { DialogueState } from '../domain/session.js'
import type { AskCase, JudgedAnswer } from './ask-case.js'

const turnTimeoutMs = 30_000
const newConversation: DialogueState = { turn: 0, household: {}, children: [], activeChild: 'child-1', skipped: [] }

interface AskInProcessDependencies {
  readonly assistant: Pick<Assistant, 'answerTurn'>
  /** The reference date of every age and rule, ISO 8601 date. */
  readonly asOf: string
}

/** Asks the product itself, storage-free, with the state of each turn handed to the next. */
export function createAskInProcess({ assistant, asOf }: AskInProcessDependencies): AskCase {
  return async (turns, channel) => {
    let state = newConversation
    let answer: JudgedAnswer | undefined
    for (const [index, text] of turns.entries()) {
      const input = { text, channel, state, asOf, answerId: `eval-${index + 1}` }
      const result = await assistant.answerTurn(input, { signal: AbortSignal.timeout(turnTimeoutMs) })
      state = result.state
      answer = result.answer
    }
    if (answer === undefined) throw new Error('the case has no turn')
    return answer
  }
}
