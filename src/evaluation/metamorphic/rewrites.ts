import { fullWidth, numerals, spaced, traditional } from './character-rewrites.js'
import { clauseOrder, emoji, fillers, polite, speech } from './clause-rewrites.js'
import { anyOf, type Rewrite, swapOne } from './swap-one.js'
import type { Tables } from './tables.js'

/**
 * The fourteen rewrites that must not change a decision, by name. `names` are the spoken names of items: a homophone
 * never falls into one of them, because what is then said is a typo, and has a rewrite of its own.
 */
export function createRewrites(tables: Tables, names: readonly string[]): Readonly<Record<string, Rewrite>> {
  const { homophones, homophonesNotIn, doubled, doubledNotIn, typos } = tables
  const pinyin = Object.fromEntries(Object.entries(tables.pinyin).map(([word, spelled]) => [word, [spelled]]))
  const twice = Object.fromEntries(doubled.map((particle) => [particle, [particle + particle]]))
  return {
    fullWidth,
    traditional,
    homophone: swapOne(homophones, [...homophonesNotIn, ...names, ...tables.places.flat()]),
    doubled: swapOne(twice, doubledNotIn),
    spaced,
    fillers: fillers(tables),
    clauseOrder: clauseOrder(tables),
    numerals,
    emoji: emoji(tables),
    placeName: placeName(tables),
    pinyin: swapOne(pinyin),
    polite: polite(tables),
    speech,
    typo: swapOne(typos),
  }
}

function placeName({ places, placesNotAfter, placesNotBefore }: Tables): Rewrite {
  const others = new Map(places.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]))
  const named = anyOf([...others.keys()]).source
  const whole = new RegExp(`(?<!${anyOf(placesNotAfter).source})(?:${named})(?!${anyOf(placesNotBefore).source})`, 'gu')
  return (text) => text.replace(whole, (name) => others.get(name) ?? name)
}
