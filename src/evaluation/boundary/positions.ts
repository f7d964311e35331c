import { type FactId, type FactValue, factDefinitions } from '../../domain/fact.js'
import type { HukouRelation, Rule } from '../../eligibility/rule.js'

export type Leaf = Exclude<Rule, { readonly all: unknown } | { readonly any: unknown }>

/** Where a child stands to a condition: on either side of its border, or with the fact that it asks for not told. */
export type Side = 'inside' | 'outside' | 'missing'

/** The facts that put a child there; undefined is a fact that must stay unknown. */
export interface Position {
  readonly side: Side
  readonly facts: readonly (readonly [FactId, FactValue | undefined])[]
}

/** Every position that there is to a condition, the ones next to its border where it has one. */
export function positionsOf(leaf: Leaf): readonly Position[] {
  if ('always' in leaf) return [{ side: 'inside', facts: [] }]
  if ('hukou' in leaf) return hukouPositions(leaf.hukou)
  if ('range' in leaf) {
    const { range, from, below } = leaf
    const edges = [
      ...(from === undefined || from === 0 ? [] : [months('inside', range, from), months('outside', range, from - 1)]),
      ...(below === undefined ? [] : [months('inside', range, below - 1), months('outside', range, below)]),
    ]
    return [...edges, missing(leaf.range)]
  }
  if ('open' in leaf && leaf.fact === undefined) return [{ side: 'inside', facts: [] }]
  const fact = leaf.fact as FactId
  const values = valuesOf(fact)
  const fits =
    'open' in leaf ? [true] : 'isNot' in leaf ? values.filter((value) => !isIn(leaf.isNot, value)) : listed(leaf.is)
  return [
    ...fits.slice(0, mostInside).map((value) => at('inside', fact, value)),
    ...values.filter((value) => !fits.includes(value)).map((value) => at('outside', fact, value)),
    missing(fact),
  ]
}

/** Values that are all right alike need not all be tried. */
const mostInside = 3

const at = (side: Side, fact: FactId, value: FactValue): Position => ({ side, facts: [[fact, value]] })
const months = (side: Side, fact: FactId, value: number): Position => at(side, fact, { min: value, max: value })
const missing = (fact: FactId): Position => ({ side: 'missing', facts: [[fact, undefined]] })

const isIn = (values: readonly string[], value: FactValue): boolean => values.some((one) => one === value)
const listed = (is: boolean | readonly string[]): readonly FactValue[] => (typeof is === 'boolean' ? [is] : is)

function valuesOf(fact: FactId): readonly FactValue[] {
  const definition = factDefinitions[fact]
  return definition.kind === 'choice' ? definition.values : [true, false]
}

const homes: { readonly [relation in HukouRelation]: readonly Position['facts'][] } = {
  outside: [[['hukou', 'outside']]],
  across_counties: [
    [
      ['hukou', 'jiaozhou'],
      ['residence', 'chengyang'],
    ],
    [
      ['hukou', 'shibei'],
      ['residence', 'pingdu'],
    ],
  ],
  between_districts: [
    [
      ['hukou', 'licang'],
      ['residence', 'shinan'],
    ],
  ],
  same: [
    [
      ['hukou', 'laixi'],
      ['residence', 'laixi'],
    ],
    [
      ['hukou', 'same'],
      ['residence', undefined],
    ],
  ],
}

function hukouPositions(inside: readonly HukouRelation[]): readonly Position[] {
  const known = Object.entries(homes).flatMap(([relation, homesOf]) =>
    homesOf.map((facts): Position => ({ side: isIn(inside, relation) ? 'inside' : 'outside', facts })),
  )
  const unknown: readonly Position['facts'][] = [
    [
      ['hukou', undefined],
      ['residence', 'shinan'],
    ],
    [
      ['hukou', 'licang'],
      ['residence', undefined],
    ],
    [
      ['hukou', 'qingdao'],
      ['residence', 'shinan'],
    ],
  ]
  return [...known, ...unknown.map((facts): Position => ({ side: 'missing', facts }))]
}
