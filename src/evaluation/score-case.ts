import type { AnswerKind } from '../domain/answer.js'
import type { VerdictKind } from '../domain/verdict.js'
import type { JudgedAnswer } from './ask-case.js'
import type { GoldCase } from './gold-case.js'

/** Why a case failed. Reports and tests hang on these codes. */
export const reasonCodes = [
  'no_answer',
  'wrong_kind',
  'missing_primary',
  'extra_primary',
  'primary_where_none_is_cited',
  'wrong_verdict',
  'missing_verdict',
  'unknown_item',
  'wrong_departments',
  'item_not_in_text',
  'department_not_in_text',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export interface Reason {
  readonly code: ReasonCode
  /** The item it is about, where it is about one. */
  readonly item?: number
  readonly detail: string
}

/** The list itself, by item number: what departments must be compared with. */
export type OfficialTable = ReadonlyMap<number, { readonly title: string; readonly departments: readonly string[] }>

/** Every reason for which the answer fails the case; none when it passes. */
export function scoreCase(goldCase: GoldCase, answer: JudgedAnswer, table: OfficialTable): readonly Reason[] {
  return [
    ...judgeKind(goldCase, answer),
    ...judgePrimaries(goldCase, answer),
    ...judgeVerdicts(goldCase, answer),
    ...judgeDepartments(answer, table),
    ...judgeText(answer, table),
  ]
}

const kindsThatCiteNothing: readonly AnswerKind[] = ['clarify', 'out_of_scope', 'smalltalk']
const kindsThatMustCite: readonly AnswerKind[] = ['service', 'overview']

/** Item numbers in the order cited, each once. */
export function citedPrimaries(answer: JudgedAnswer): readonly number[] {
  return [...new Set(answer.citations.filter(({ role }) => role === 'primary').map(({ item }) => item))]
}

/** The items that an answer of this kind may cite as primary. */
export function acceptedPrimaries({ expect }: GoldCase, answered: AnswerKind): readonly number[] {
  return kindsThatCiteNothing.includes(answered) ? [] : [...expect.primary, ...expect.allowed]
}

/** False when the kind answered is acceptable and owes no main item, as a crisis reply or a permitted question back. */
export function owesPrimaries({ expect }: GoldCase, answered: AnswerKind | undefined): boolean {
  if (answered === undefined || !expect.kind.includes(answered)) return expect.primary.length > 0
  return expect.primary.length > 0 && kindsThatMustCite.includes(answered)
}

/** False when another acceptable kind bears the verdicts and the kind answered cites nothing. */
export function owesVerdicts({ expect }: GoldCase, answered: AnswerKind | undefined): boolean {
  const excused = answered !== undefined && expect.kind.includes(answered) && kindsThatCiteNothing.includes(answered)
  return !excused || expect.kind.every((kind) => kindsThatCiteNothing.includes(kind))
}

/** Of several children's verdicts on one item the first counts: the child spoken of stands first. */
export function verdictOn(answer: JudgedAnswer, item: number): VerdictKind | undefined {
  return answer.verdicts.find((verdict) => verdict.item === item)?.verdict
}

function judgeKind({ expect }: GoldCase, answer: JudgedAnswer): readonly Reason[] {
  if (expect.kind.includes(answer.kind)) return []
  return [{ code: 'wrong_kind', detail: `expected ${expect.kind.join(' or ')}, got ${answer.kind}` }]
}

function judgePrimaries(goldCase: GoldCase, answer: JudgedAnswer): readonly Reason[] {
  const cited = citedPrimaries(answer)
  const accepted = acceptedPrimaries(goldCase, answer.kind)
  const citesNothing = kindsThatCiteNothing.includes(answer.kind)
  const missing = kindsThatMustCite.includes(answer.kind)
    ? goldCase.expect.primary.filter((item) => !cited.includes(item))
    : []
  const extra = cited.filter((item) => !accepted.includes(item))
  return [
    ...missing.map((item): Reason => ({ code: 'missing_primary', item, detail: `item ${item} is not cited` })),
    ...extra.map(
      (item): Reason =>
        citesNothing
          ? { code: 'primary_where_none_is_cited', item, detail: `a ${answer.kind} answer cites item ${item}` }
          : { code: 'extra_primary', item, detail: `item ${item} is cited as primary` },
    ),
  ]
}

function judgeVerdicts(goldCase: GoldCase, answer: JudgedAnswer): readonly Reason[] {
  if (!owesVerdicts(goldCase, answer.kind)) return []
  return Object.entries(goldCase.expect.verdicts).flatMap(([key, expected]): readonly Reason[] => {
    const item = Number(key)
    const got = verdictOn(answer, item)
    if (got === expected) return []
    if (got === undefined) return [{ code: 'missing_verdict', item, detail: `item ${item}: expected ${expected}` }]
    return [{ code: 'wrong_verdict', item, detail: `item ${item}: expected ${expected}, got ${got}` }]
  })
}

function judgeDepartments(answer: JudgedAnswer, table: OfficialTable): readonly Reason[] {
  return answer.citations.flatMap(({ item, departments }): readonly Reason[] => {
    const official = table.get(item)
    if (official === undefined) return [{ code: 'unknown_item', item, detail: `the list has no item ${item}` }]
    const missing = official.departments.filter((name) => !departments.includes(name))
    const extra = departments.filter((name) => !official.departments.includes(name))
    if (missing.length + extra.length === 0) return []
    const says = [...missing.map((name) => `−${name}`), ...extra.map((name) => `+${name}`)].join(' ')
    return [{ code: 'wrong_departments', item, detail: `item ${item}: ${says}` }]
  })
}

function judgeText(answer: JudgedAnswer, table: OfficialTable): readonly Reason[] {
  return citedPrimaries(answer).flatMap((item): readonly Reason[] => {
    const unnamed = (table.get(item)?.departments ?? []).filter((name) => !answer.text.includes(name))
    const number: Reason = { code: 'item_not_in_text', item, detail: `the text does not say 第${item}项` }
    return [
      ...(answer.text.includes(`第${item}项`) ? [] : [number]),
      ...unnamed.map(
        (name): Reason => ({ code: 'department_not_in_text', item, detail: `item ${item}: the text lacks ${name}` }),
      ),
    ]
  })
}
