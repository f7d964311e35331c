import type { FactId, FactValue } from '../../domain/fact.js'
import type { VerdictKind } from '../../domain/verdict.js'
import { createRandom, pick, type Random, shuffled } from '../seeded-random.js'
import type { BoundaryCase } from './generate-cases.js'
import { expectedVerdict, type Facts } from './oracle.js'
import type { Phrases } from './phrases.js'

/** An item by its number, with what its benefits are called; `instead` as in the corpus. */
export interface NamedItem {
  readonly number: number
  readonly instead: readonly number[]
  readonly benefits: readonly {
    readonly id: string
    readonly names: readonly string[]
    readonly instead?: number | undefined
  }[]
}

export interface SpokenCase {
  readonly text: string
  /** Of the facts and of what the name tells beside them. */
  readonly expected: VerdictKind
  /** Items that the answer may turn to in place of a refusal. */
  readonly instead: readonly number[]
}

/** The child in a family's words, the item by a spoken name of it. The case and the seed choose the phrases. */
export function sayCase(one: BoundaryCase, item: NamedItem, phrases: Phrases, seed: string): SpokenCase {
  const random = createRandom(`${seed} ${one.id}`)
  const name = chooseName(one, item, phrases, random)
  const facts: Facts = { ...toldBy(name, phrases), ...one.facts }
  const said = Object.entries(one.facts).map(([fact, value]) => sayFact(fact as FactId, value, phrases, random))
  const { troubles, questions } = phrases
  const ways = troubles.names.includes(name) ? troubles.questions : questions
  const question = (pick(random, ways) ?? '').replace('{name}', name)
  const text = [...shuffled(random, said), question].join('，')
  return { text, expected: expectedVerdict(one.item, facts), instead: item.instead }
}

/** Of the benefit that the case is about, if it has a fitting one: a name that tells nothing which is not so. */
function chooseName({ benefit, side, facts }: BoundaryCase, item: NamedItem, phrases: Phrases, random: Random): string {
  const meant = (id: string) => id === benefit
  const benefits = item.benefits.filter(({ id, instead }) => instead === undefined || (meant(id) && side === 'inside'))
  const own = namesOf(
    benefits.filter(({ id }) => meant(id)),
    phrases,
  )
  const any = namesOf(benefits, phrases)
  const fits = (name: string) =>
    Object.entries(toldBy(name, phrases)).every(([fact, value]) => facts[fact as FactId] === value)
  const lists = [own.filter(fits), any.filter(fits), own, any]
  const name = pick(random, lists.find((list) => list.length > 0) ?? [])
  if (name === undefined) throw new Error(`item ${item.number} has no name that can be said`)
  return name
}

/** Plain words only: a pattern cannot be said. */
const namesOf = (benefits: NamedItem['benefits'], { notAsked }: Phrases): readonly string[] =>
  benefits.flatMap(({ names }) => names).filter((name) => !/[.*+?()|[\]{}]/.test(name) && !notAsked.includes(name))

function toldBy(name: string, { tells }: Phrases): Facts {
  return Object.assign({}, ...tells.filter(({ names }) => names.includes(name)).map(({ facts }) => facts))
}

function sayFact(fact: FactId, value: FactValue, { facts, places }: Phrases, random: Random): string {
  const known = facts[fact]
  const ways = isList(known) ? known : (known?.[String(value)] ?? known?.district)
  const way = pick(random, ways ?? [])
  if (way === undefined) throw new Error(`no phrase says ${fact} ${JSON.stringify(value)}`)
  const number = typeof value === 'object' ? value.min : 0
  return way
    .replace('{age}', spokenAge(number))
    .replace('{months}', `${number}个月`)
    .replace('{place}', pick(random, places[String(value)] ?? []) ?? '')
}

const isList = (ways: Phrases['facts'][FactId]): ways is readonly string[] => Array.isArray(ways)

function spokenAge(ageInMonths: number): string {
  const [years, months] = [Math.floor(ageInMonths / 12), ageInMonths % 12]
  if (months === 0) return `刚满${years}岁`
  return years === 0 ? `${months}个月` : `${years}岁${months}个月`
}
