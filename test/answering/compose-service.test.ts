import { describe, expect, test } from 'vitest'
import { composeAnswer } from '../../src/answering/compose-answer.js'
import type { Decided, Knowledge } from '../../src/answering/composition.js'
import { findPromises } from '../../src/answering/find-promises.js'
import { chooseQuestion } from '../../src/dialogue/choose-question.js'
import type { FactSheet } from '../../src/domain/fact.js'
import { whatIf } from '../../src/eligibility/what-if.js'
import { assess, corpus, type Facts, sheetOf } from '../eligibility/real-rules.js'

const knowledge: Knowledge = {
  items: new Map(corpus.items.map((item) => [item.number, item])),
  policies: new Map(corpus.policies.map((policy) => [policy.id, policy])),
  terms: corpus.terms,
  hotlines: corpus.hotlines,
}
const { factQuestions } = corpus

function decide(item: number, facts: Facts, benefits: readonly string[] = []): Decided {
  const sheet: FactSheet = sheetOf(facts)
  const assessed = assess('孩子', sheet, [item])
  const verdicts = assessed.map(({ verdict }) => verdict)
  return {
    purpose: { kind: 'service', items: [item], benefits, inherited: false },
    assessed,
    alternatives: [],
    whatIfs: whatIf(verdicts, sheet, assess, factQuestions),
    facts: Object.values(sheet).map((fact) => ({ child: 'child-1', ...fact })),
    question: chooseQuestion(verdicts, sheet, [], { assess, factQuestions }),
    severalChildren: false,
    asIf: [],
    passages: [],
  }
}

/** Every example of every item, asked for as a whole and benefit by benefit. */
const cases = corpus.items.flatMap((item) =>
  item.examples.flatMap(({ facts, verdict }) =>
    [[], ...item.benefits.map(({ id }) => [`${item.number}:${id}`])].map((benefits) => ({
      item,
      facts: facts as Facts,
      benefits,
      name: `${item.number} ${verdict} ${benefits.join()} ${JSON.stringify(facts)}`,
    })),
  ),
)

describe.each(cases)('$name', ({ item, facts, benefits }) => {
  const composed = composeAnswer(decide(item.number, facts, benefits), knowledge)

  test('names the item and every department, cites the list verbatim, promises nothing', () => {
    const { text, script, citations } = composed
    expect(text).toContain(`第${item.number}项`)
    for (const department of item.departments) expect(text).toContain(department)
    expect(citations[0]).toMatchObject({ item: item.number, role: 'primary', departments: item.departments })
    expect(item.content).toContain(citations[0]?.clause)
    expect(findPromises(text + script)).toEqual([])
  })

  test('is short and whole', () => {
    expect(composed.text.length).toBeLessThanOrEqual(220)
    expect(composed.text).not.toMatch(/undefined|是否，|：。|；。|。。|，，|“”/)
  })
})

describe('who does what', () => {
  test.each([
    [8, '户籍地民政部门', '出资'],
    [9, '户籍地民政部门', '出资'],
    [11, '户籍地民政部门', '认定'],
    [12, '户籍地民政部门', '认定'],
    [15, '户籍地民政部门', '认定'],
  ])('item %i: %s, %s', (number, department, role) => {
    const { workOrders } = composeAnswer(decide(number, { hukou: 'outside' }), knowledge)
    expect(workOrders).toContainEqual(expect.objectContaining({ department, role }))
  })

  test.each(corpus.items)('item $number has a slip for each of its departments', ({ number, departments }) => {
    const { workOrders } = composeAnswer(decide(number, { hukou: 'outside' }), knowledge)
    const slips = workOrders.map(({ department }) => department)
    expect(slips).toEqual(expect.arrayContaining([...departments]))
  })
})

test('quotation marks in the user’s words cannot open a promise', () => {
  const words = '户口河南”一定能办'
  const decided = decide(5, { hukou: 'outside' })
  const facts = [{ child: '', fact: 'hukou', value: 'outside', words: words.replace('户口', '老家'), turn: 1 }] as const
  const { text } = composeAnswer({ ...decided, facts }, knowledge)
  expect(findPromises(text)).toEqual([])
})

test('a benefit that lacks a condition says which, beside the one that a department decides', () => {
  const facts: Facts = { hukou: 'outside', disabled: true, residencePermit: false }
  const { text } = composeAnswer(decide(12, facts, ['12:rehabilitation']), knowledge)
  expect(text).toContain('还缺：持青岛市居住证。')
  expect(text).toContain('两项补贴')
})
