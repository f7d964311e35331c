import { expect, test } from 'vitest'
import type { KnownItem, KnownPolicy, KnownTerm, PolicyFact } from '../../src/domain/knowledge.js'
import { passagesOf } from '../../src/retrieval/passage.js'

const item: KnownItem = {
  number: 12,
  domain: '残疾儿童',
  audience: '残疾儿童',
  title: '康复救助',
  content: '提供康复救助。',
  departments: ['市残联'],
  short: '康复',
  instead: [],
  after: [],
  duties: [],
  benefits: [{ id: 'rehabilitation', clause: '提供康复救助', says: '康复训练有补助', names: [] }],
}
const term: KnownTerm = { term: '流动儿童', aliases: ['随迁子女'], says: '户籍在外地的孩子', basis: [], items: [1, 12] }
const policyWith = (facts: readonly PolicyFact[]): KnownPolicy => ({
  id: 'p-1',
  title: '康复办法',
  aliases: [],
  items: [12],
  status: 'in_force',
  unknown: [],
  facts,
})
const fact: PolicyFact = {
  id: 'f-1',
  says: '每年评估一次',
  mark: 'verified',
  grade: 'A',
  asOf: '2026-01-01',
  items: [12],
}

test('items, their clauses, policy facts and terms are passages, each with the items it speaks of', () => {
  expect(passagesOf([item], [policyWith([fact])], [term])).toEqual([
    { id: 'item:12', source: 'item', items: [12], text: expect.stringContaining('康复救助') },
    { id: 'clause:12:rehabilitation', source: 'clause', items: [12], text: expect.stringContaining('提供康复救助') },
    { id: 'policy:p-1:f-1', source: 'policy', policy: 'p-1', items: [12], text: expect.stringContaining('每年评估') },
    { id: 'term:流动儿童', source: 'term', items: [1, 12], text: expect.stringContaining('随迁子女') },
  ])
})

test.each<[says: string, change: Partial<PolicyFact>]>([
  ['at a source of grade A', { grade: 'A' }],
  ['at a source of grade A-', { grade: 'A-' }],
  ['at a source of grade B', { grade: 'B' }],
  ['at several sources', { grade: undefined }],
])('a fact seen %s is a passage', (_, change) => {
  expect(idsWith(change)).toEqual(['policy:p-1:f-1', 'policy:p-1:f-2'])
})

test.each<[says: string, change: Partial<PolicyFact>]>([
  ['seen at a source of grade C', { grade: 'C' }],
  ['seen at a source of grade D', { grade: 'D' }],
  ['only recalled', { mark: 'recalled' }],
  ['only inferred', { mark: 'inferred' }],
])('a fact %s is never a passage, and leaves its neighbour one', (_, change) => {
  expect(idsWith(change)).toEqual(['policy:p-1:f-2'])
})

function idsWith(change: Partial<PolicyFact>): readonly string[] {
  return passagesOf(
    [],
    [
      policyWith([
        { ...fact, ...change },
        { ...fact, id: 'f-2' },
      ]),
    ],
    [],
  ).map(({ id }) => id)
}
