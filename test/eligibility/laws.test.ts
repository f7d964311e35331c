import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FactId, type FactSheet, type FactValue, factDefinitions, factIds } from '../../src/domain/fact.js'
import { deriveFacts } from '../../src/eligibility/derive-facts.js'
import { assess, corpus } from './real-rules.js'

const runs = 400
const ends: { readonly [fact in FactId]?: readonly number[] } = {
  ageInMonths: [0, 20, 35, 36, 50, 71, 72, 83, 84, 100, 131, 132, 167, 168, 179, 180, 186, 191, 192, 215, 216, 300],
  grade: [1, 2, 6, 7, 9, 10, 12],
  monthsInQingdao: [0, 2, 5, 6, 7, 24],
}

const anyValue = (fact: FactId): fc.Arbitrary<FactValue> => {
  const definition = factDefinitions[fact]
  if (definition.kind === 'boolean') return fc.boolean()
  if (definition.kind === 'choice') return fc.constantFrom<string>(...definition.values)
  const number = fc.constantFrom(...(ends[fact] ?? [0]))
  return fc.tuple(number, number).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))
}
const stated = (fact: FactId, value: FactValue) => ({ fact, value, words: '', turn: 0 })
/** Weighted to the 户籍 being known, or the gate would hide the rest. */
const anySheet: fc.Arbitrary<FactSheet> = fc
  .tuple(
    fc.option(fc.constantFrom('outside', 'outside', 'licang', 'same'), { freq: 4, nil: undefined }),
    fc.array(
      fc.constantFrom(...factIds).chain((fact) => anyValue(fact).map((value) => stated(fact, value))),
      { maxLength: 9 },
    ),
  )
  .map(([hukou, facts]) => {
    const sheet = Object.fromEntries(facts.map((one) => [one.fact, one]))
    return hukou === undefined ? sheet : { ...sheet, hukou: stated('hukou', hukou) }
  })
/** Two statements of which one must be wrong (a newborn in grade one), so that no law holds. */
const contradicts = (sheet: FactSheet): boolean => {
  const known = Object.values(sheet).flatMap((one) => Object.values(deriveFacts({ [one.fact]: one })))
  return known.some((one) => known.some((other) => one.fact === other.fact && !compatible(one.value, other.value)))
}
const compatible = (one: FactValue, other: FactValue): boolean =>
  typeof one === 'object' && typeof other === 'object' ? one.min <= other.max && other.min <= one.max : one === other
/** A sheet with a fact that it does not hold and that does not follow from it, and a value for that fact. */
const anyStep = fc
  .tuple(anySheet, fc.constantFrom(...factIds))
  .chain(([sheet, fact]) => anyValue(fact).map((value) => ({ sheet, fact, value })))
const verdictsOf = (sheet: FactSheet) =>
  assess('', sheet).map(({ verdict }) => ({ item: verdict.item, verdict: verdict.verdict }))

test('learning a fact never makes a decided verdict undecided', () => {
  fc.assert(
    fc.property(anyStep, ({ sheet, fact, value }) => {
      fc.pre(deriveFacts(sheet)[fact] === undefined && !contradicts({ ...sheet, [fact]: stated(fact, value) }))
      const after = verdictsOf({ ...sheet, [fact]: stated(fact, value) })
      const undecided = verdictsOf(sheet).filter(
        ({ verdict }, index) => verdict !== 'need_info' && after[index]?.verdict === 'need_info',
      )
      expect(undecided).toEqual([])
    }),
    { numRuns: runs },
  )
})

test('an unknown never counts as false: who is refused without it is refused whatever it is', () => {
  fc.assert(
    fc.property(anyStep, ({ sheet, fact, value }) => {
      fc.pre(deriveFacts(sheet)[fact] === undefined && !contradicts({ ...sheet, [fact]: stated(fact, value) }))
      const after = verdictsOf({ ...sheet, [fact]: stated(fact, value) })
      const revived = verdictsOf(sheet).filter(
        ({ verdict }, index) => verdict === 'ineligible' && after[index]?.verdict !== 'ineligible',
      )
      expect(revived).toEqual([])
    }),
    { numRuns: runs },
  )
})

test('the same facts give the same bytes, in whatever order they came', () => {
  fc.assert(
    fc.property(anySheet, (sheet) => {
      const turned = Object.fromEntries(Object.entries(sheet).reverse())
      expect(JSON.stringify(assess('', turned))).toBe(JSON.stringify(assess('', sheet)))
    }),
    { numRuns: runs },
  )
})

test('every clause of a verdict stands in the list word for word', () => {
  const contents = new Map(corpus.source.map(({ number, content }) => [number, content]))
  fc.assert(
    fc.property(anySheet, (sheet) => {
      for (const { verdict } of assess('', sheet)) {
        for (const { clause } of verdict.benefits) expect(contents.get(verdict.item)).toContain(clause)
      }
    }),
    { numRuns: 50 },
  )
})
