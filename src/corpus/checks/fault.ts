/** What a cross-check can find. Closed, so that every code has a test. */
export const faultCodes = [
  'load',
  'item_missing',
  'item_extra',
  'item_duplicate',
  'item_differs',
  'item_unknown',
  'clause_not_verbatim',
  'benefit_duplicate',
  'pattern_invalid',
  'department_unknown',
  'department_duplicate',
  'duty_missing',
  'duty_foreign',
  'decided_by_unknown',
  'rule_value',
  'example_value',
  'example_verdict',
  'fact_without_question',
  'fact_duplicate',
  'option_value',
  'option_duplicate',
  'policy_duplicate',
  'policy_fact_duplicate',
  'policy_unknown',
  'replaced_without_successor',
  'grade_without_source',
  'term_duplicate',
  'sum_of_money',
  'phone_number',
  'promise',
  'hotline_duplicate',
  'question_without_items',
  'question_with_items',
  'question_duplicate',
  'turn_without_items',
  'telling_value',
  'whereabouts_duplicate',
  'lexicon_value',
] as const
export type FaultCode = (typeof faultCodes)[number]

export interface Fault {
  readonly code: FaultCode
  /** File and place in it, e.g. `item 3, benefit school-place`. */
  readonly place: string
  /** In English, with the offending words. */
  readonly says: string
}
