import type { LabelledConversation } from '../../domain/knowledge.js'
import type { Fault } from './fault.js'

/** Turns about a service that do not say which. */
export function checkConversations(conversations: readonly LabelledConversation[]): readonly Fault[] {
  return conversations.flatMap(({ turns }) =>
    turns
      .filter(({ kind, items }) => kind === 'service' && items.length === 0)
      .map(
        ({ says }): Fault => ({
          code: 'turn_without_items',
          place: `conversations/, ${says}`,
          says: 'a turn about a service without items',
        }),
      ),
  )
}
