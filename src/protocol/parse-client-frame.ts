import { z } from 'zod'
import { admitText } from './admit-text.js'
import { type ClientFrame, clientFrameSchemas, protocolVersion } from './client-frames.js'
import type { ErrorCode } from './errors.js'
import type { Limits } from './limits.js'

export interface Refusal {
  readonly code: ErrorCode
  /** The question's id, where the frame had a readable one. */
  readonly id?: string | undefined
  readonly detail?: string | undefined
}

export type ParsedFrame =
  | { readonly kind: 'frame'; readonly frame: ClientFrame }
  | ({ readonly kind: 'refused' } & Refusal)

const envelopeSchema = z.looseObject({ type: z.string() })
const knownIdSchema = z.looseObject({ id: clientFrameSchemas.ask.shape.id })

/** One text frame, parsed at the door; a question's text comes out trimmed. Never throws. */
export function parseClientFrame(data: string, limits: Pick<Limits, 'maxTextCharacters'>): ParsedFrame {
  const value = parseJson(data)
  if (value === undefined) return { kind: 'refused', code: 'not_json' }
  const refuse = (code: ErrorCode, detail?: string): ParsedFrame => ({ kind: 'refused', code, id: idOf(value), detail })

  const envelope = envelopeSchema.safeParse(value)
  if (!envelope.success) return refuse('invalid_message', 'type: a string is expected')
  const { type } = envelope.data
  if (!isFrameType(type)) return refuse('unknown_type', `known types: ${Object.keys(clientFrameSchemas).join(', ')}`)
  const schema: z.ZodType<ClientFrame> = clientFrameSchemas[type]
  const parsed = schema.safeParse(value)
  if (!parsed.success) return refuse('invalid_message', detailOf(parsed.error))
  return admitFrame(parsed.data, limits)
}

function admitFrame(frame: ClientFrame, limits: Pick<Limits, 'maxTextCharacters'>): ParsedFrame {
  if (frame.type === 'hello' && frame.protocol !== protocolVersion)
    return { kind: 'refused', code: 'unsupported_protocol', detail: `this server speaks protocol ${protocolVersion}` }
  if (frame.type !== 'ask') return { kind: 'frame', frame }
  const admitted = admitText(frame.text, limits)
  if (admitted.kind === 'failed') return { kind: 'refused', code: admitted.code, id: frame.id }
  return { kind: 'frame', frame: { ...frame, text: admitted.text } }
}

function isFrameType(type: string): type is ClientFrame['type'] {
  return Object.hasOwn(clientFrameSchemas, type)
}

/** JSON has no undefined, so it stands for what is not JSON. */
function parseJson(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

function idOf(value: unknown): string | undefined {
  const known = knownIdSchema.safeParse(value)
  return known.success ? known.data.id : undefined
}

function detailOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'frame'}: ${message}`).join('; ')
}
