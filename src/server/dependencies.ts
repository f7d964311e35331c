import type { Assistant } from '../assistant/assistant.js'
import type { Converse } from '../assistant/conversation.js'
import type { DoorSettings } from '../config/door-settings.js'
import type { Limits } from '../protocol/limits.js'
import type { ConversationStore } from '../store/conversation-store.js'
import type { Gate } from './gate.js'
import type { Metrics } from './metrics.js'

/** What routes choose from. */
export interface ServerDependencies {
  readonly assistant: Assistant
  readonly converse: Converse
  readonly store: Pick<ConversationStore, 'load'>
  readonly limits: Limits
  readonly metrics: Metrics
  readonly gate: Gate
  readonly doors: DoorSettings
}
