import type { JudgedAnswer } from '../../src/evaluation/ask-case.js'
import type { GoldCase } from '../../src/evaluation/gold-case.js'
import type { OfficialTable } from '../../src/evaluation/score-case.js'

export const table: OfficialTable = new Map([
  [2, { title: '学前教育服务', departments: ['市教育局'] }],
  [5, { title: '卫生健康服务', departments: ['市卫生健康委'] }],
  [12, { title: '残疾儿童康复救助及残疾人两项补贴', departments: ['市民政局', '市残联'] }],
  [13, { title: '残疾儿童教育服务', departments: ['市民政局', '市教育局', '市残联'] }],
])

interface CaseSketch extends Partial<Omit<GoldCase, 'expect'>> {
  readonly expect?: Partial<GoldCase['expect']>
}

/** A widget question about item 12 unless told otherwise. */
export function goldCase({ expect, ...rest }: CaseSketch = {}): GoldCase {
  return {
    id: 'case-1',
    channel: 'widget',
    turns: ['娃有自闭症，能补助吗'],
    ...rest,
    expect: { kind: ['service'], primary: [12], allowed: [13], verdicts: { '12': 'conditional' }, ...expect },
  }
}

export const primary = (item: number, departments = table.get(item)?.departments ?? []) =>
  ({ item, departments: [...departments], role: 'primary' }) as const

export const related = (item: number, departments = table.get(item)?.departments ?? []) =>
  ({ item, departments: [...departments], role: 'related' }) as const

/** An answer that passes `goldCase()` unless told otherwise. */
export function answer(change: Partial<JudgedAnswer> = {}): JudgedAnswer {
  return {
    kind: 'service',
    text: '第12项，找市残联、市民政局。',
    citations: [primary(12)],
    verdicts: [{ item: 12, verdict: 'conditional' }],
    ...change,
  }
}

/** An answer that cites nothing and judges nothing. */
export function bare(kind: JudgedAnswer['kind']): JudgedAnswer {
  return answer({ kind, text: '好的。', citations: [], verdicts: [] })
}
