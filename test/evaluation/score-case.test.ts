import { describe, expect, it } from 'vitest'
import type { JudgedAnswer } from '../../src/evaluation/ask-case.js'
import type { GoldCase } from '../../src/evaluation/gold-case.js'
import { scoreCase } from '../../src/evaluation/score-case.js'
import { answer, bare, goldCase, primary, related, table } from './samples.js'

interface Example {
  readonly says: string
  readonly case?: GoldCase
  readonly answer: JudgedAnswer
}

interface FailingExample extends Example {
  /** `code` or `code:item`. */
  readonly reasons: readonly string[]
}

const overview = goldCase({ expect: { kind: ['overview'], primary: [2, 12], allowed: [], verdicts: {} } })
const adult = goldCase({
  expect: { kind: ['out_of_scope', 'service'], primary: [12], allowed: [], verdicts: { '12': 'ineligible' } },
})
const crisis = goldCase({ expect: { kind: ['crisis'], primary: [12], allowed: [], verdicts: {} } })
const policy = goldCase({ expect: { kind: ['policy'], primary: [], allowed: [12], verdicts: {} } })
const vague = goldCase({ expect: { kind: ['clarify'], primary: [], allowed: [12], verdicts: {} } })

const passing: readonly Example[] = [
  { says: 'the item, its departments and the verdict are right', answer: answer() },
  {
    says: 'departments come in another order and twice',
    answer: answer({ citations: [primary(12, ['市残联', '市民政局', '市残联'])] }),
  },
  {
    says: 'an allowed item is primary too',
    answer: answer({ text: '第12项、第13项，市民政局、市教育局、市残联。', citations: [primary(13), primary(12)] }),
  },
  { says: 'a related item is not named in the text', answer: answer({ citations: [primary(12), related(2)] }) },
  {
    says: 'a verdict without a label differs',
    answer: answer({
      verdicts: [
        { item: 2, verdict: 'ineligible' },
        { item: 12, verdict: 'conditional' },
      ],
    }),
  },
  {
    says: 'of two children the first has the labelled verdict',
    answer: answer({
      verdicts: [
        { item: 12, verdict: 'conditional' },
        { item: 12, verdict: 'ineligible' },
      ],
    }),
  },
  {
    says: 'out of scope is permitted where service would owe an item and a verdict',
    case: adult,
    answer: bare('out_of_scope'),
  },
  { says: 'a crisis reply leaves out the primary', case: crisis, answer: bare('crisis') },
  { says: 'a policy answer cites an allowed primary', case: policy, answer: answer({ kind: 'policy' }) },
]

const failing: readonly FailingExample[] = [
  { says: 'it asks back instead', answer: bare('clarify'), reasons: ['wrong_kind', 'missing_verdict:12'] },
  {
    says: 'another item is primary in its place',
    answer: answer({ text: '第2项，市教育局。', citations: [primary(2)] }),
    reasons: ['missing_primary:12', 'extra_primary:2'],
  },
  {
    says: 'the main item is only related',
    answer: answer({ citations: [related(12)] }),
    reasons: ['missing_primary:12'],
  },
  {
    says: 'a question back cites an item, even an allowed one',
    case: vague,
    answer: answer({ kind: 'clarify' }),
    reasons: ['primary_where_none_is_cited:12'],
  },
  {
    says: 'a policy answer cites a primary outside the allowed',
    case: policy,
    answer: answer({ kind: 'policy', text: '第2项，市教育局', citations: [primary(2)] }),
    reasons: ['extra_primary:2'],
  },
  {
    says: 'a crisis reply cites a primary outside the allowed',
    case: crisis,
    answer: answer({ kind: 'crisis', text: '第2项，市教育局', citations: [primary(2)] }),
    reasons: ['extra_primary:2'],
  },
  {
    says: 'the verdict is wrong',
    answer: answer({ verdicts: [{ item: 12, verdict: 'eligible' }] }),
    reasons: ['wrong_verdict:12'],
  },
  { says: 'the verdict is missing', answer: answer({ verdicts: [] }), reasons: ['missing_verdict:12'] },
  { says: 'service is answered where it owes a verdict', case: adult, answer: answer(), reasons: ['wrong_verdict:12'] },
  {
    says: 'an item is invented',
    answer: answer({ citations: [primary(12), related(23, ['市民政局'])] }),
    reasons: ['unknown_item:23'],
  },
  {
    says: 'a department is lacking',
    answer: answer({ citations: [primary(12, ['市残联'])] }),
    reasons: ['wrong_departments:12'],
  },
  {
    says: 'a related item has a department too many',
    answer: answer({ citations: [primary(12), related(2, ['市教育局', '市民政局'])] }),
    reasons: ['wrong_departments:2'],
  },
  {
    says: 'the number is not in the text',
    answer: answer({ text: '找市残联、市民政局。' }),
    reasons: ['item_not_in_text:12'],
  },
  {
    says: 'only a longer number is in the text',
    answer: answer({ text: '第112项，市残联、市民政局。' }),
    reasons: ['item_not_in_text:12'],
  },
  {
    says: 'a department is not in the text',
    answer: answer({ text: '第12项，找市残联。' }),
    reasons: ['department_not_in_text:12'],
  },
  {
    says: 'an overview lacks an item and a department in its text',
    case: overview,
    answer: answer({ kind: 'overview', text: '第12项：市残联、市民政局。', citations: [primary(2), primary(12)] }),
    reasons: ['item_not_in_text:2', 'department_not_in_text:2'],
  },
]

const codesOf = (example: Example) =>
  scoreCase(example.case ?? goldCase(), example.answer, table).map(({ code, item }) =>
    item === undefined ? code : `${code}:${item}`,
  )

describe('scoreCase', () => {
  it.each(passing)('passes when $says', (example) => expect(codesOf(example)).toEqual([]))
  it.each(failing)('fails when $says', (example) => expect(codesOf(example)).toEqual(example.reasons))
})
