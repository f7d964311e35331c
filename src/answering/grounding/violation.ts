/** Why a model's sentence, or its text as a whole, is not sent. */
export const violationReasons = [
  'empty',
  'too_long',
  'cut_off',
  'repeated',
  'unknown_token',
  'foreign_text',
  'promise',
  'item',
  'title',
  'department',
  'document',
  'number',
  'verdict',
  'contrast',
  'first_person',
  'unknown_words',
  'unheard_words',
  'question',
  'missing_item',
  'missing_department',
  'missing_verdict',
  'missing_consolation',
  'missing_hotline',
] as const
export type ViolationReason = (typeof violationReasons)[number]

export interface Violation {
  readonly reason: ViolationReason
  /** The words of the model that it was seen at, or what is missing. */
  readonly words: string
}
