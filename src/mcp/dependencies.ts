import type { Assistant } from '../assistant/assistant.js'
import type { Answered, Converse } from '../assistant/conversation.js'
import type { Limits } from '../protocol/limits.js'

export interface McpDependencies {
  readonly assistant: Assistant
  readonly converse: Converse
  readonly limits: Pick<Limits, 'maxTextCharacters'>
  readonly today: () => string
  /** Called for every answered question. */
  readonly onAnswered: (sessionId: string, answered: Answered) => void
}
