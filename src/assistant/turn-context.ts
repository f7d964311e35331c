import { sheetOf } from '../dialogue/advance-session.js'
import type { DialogueState } from '../domain/session.js'
import type { Context } from '../understanding/create-read.js'

/** What a message is read against. `asOf` is an ISO 8601 date. */
export function turnContext(state: DialogueState, asOf: string): Context {
  const asked = state.pending?.fact
  const service = state.topic?.kind === 'service' ? state.topic : undefined
  return {
    asOf,
    answering: asked === 'item' ? undefined : asked,
    known: service && sheetOf(state),
    earlier: service?.told,
    open: state.open,
  }
}
