import { sheetOf } from '../dialogue/advance-session.js'
import type { DialogueState } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'
import { type Consult, type Consulted, isUnsure, takeIn } from '../understanding/consultation.js'
import type { Context } from '../understanding/create-read.js'
import type { Understand } from '../understanding/create-understand.js'
import type { TurnOptions } from './assistant.js'

interface ConsultingDependencies {
  readonly understand: Understand
  /** Absent without a language model that may help to read. */
  readonly consult?: Consult | undefined
}

/** The understanding as it is, or with what a model adds to it. Danger has been looked for by then; where it was seen no model is asked. */
export async function consultWhereUnsure(
  understanding: Understanding,
  { understand, consult }: ConsultingDependencies,
  {
    context,
    state,
    signal,
  }: { readonly context: Context; readonly state: DialogueState; readonly signal: AbortSignal | undefined },
): Promise<Pick<Consulted, 'understanding'> & Partial<Consulted>> {
  if (!consult || !signal || !isUnsure(understanding)) return { understanding }
  const consultation = await consult(understanding.text, signal)
  return 'failed' in consultation
    ? { understanding, consulted: consultation }
    : takeIn(understanding, consultation, { understand, context, known: sheetOf(state) })
}

/** For all models of a turn together; undefined where none may be asked. */
export function signalForModels({ signal, modelTimeoutMs }: TurnOptions): AbortSignal | undefined {
  if (modelTimeoutMs === 0) return undefined
  const signals = [signal, modelTimeoutMs === undefined ? undefined : AbortSignal.timeout(modelTimeoutMs)]
  return AbortSignal.any(signals.filter((one) => one !== undefined))
}
