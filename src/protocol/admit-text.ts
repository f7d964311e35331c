import type { ErrorCode } from './errors.js'
import type { Limits } from './limits.js'

export type AdmittedText =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'failed'; readonly code: Extract<ErrorCode, 'empty_text' | 'text_too_long'> }

const invisible = /^[\s\p{Cc}\p{Cf}]*$/u
// Databases refuse both.
const unstorable = /\0|\p{Cs}/gu

/** A question as it may enter: trimmed, with something to read in it, and no longer than the limit in code points. */
export function admitText(raw: string, limits: Pick<Limits, 'maxTextCharacters'>): AdmittedText {
  const text = raw.replace(unstorable, '\u{fffd}').trim()
  if (invisible.test(text)) return { kind: 'failed', code: 'empty_text' }
  // Spreading a long text would cost memory; no code point takes more than two units.
  if (text.length > limits.maxTextCharacters * 2 || [...text].length > limits.maxTextCharacters)
    return { kind: 'failed', code: 'text_too_long' }
  return { kind: 'ok', text }
}
