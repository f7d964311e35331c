import type { Draft } from './draft.js'
import { type GroundClause, groundClausesOf } from './ground-clauses.js'
import { pairsWithin, triplesWithin } from './guarded-pairs.js'
import { negativeClaims, positiveClaims } from './patterns/claims.js'
import { joins, oneOf } from './patterns/meaning.js'
import { agent, place } from './patterns/roles.js'
import { claimsOf, readClaims } from './read-claims.js'
import { type KnownNames, readNames } from './read-names.js'
import { numbersIn } from './read-numbers.js'
import {
  documentNumber,
  documentsIn,
  documentTitle,
  entryNumber,
  itemMention,
  numbersOfMention,
  plain,
  quotation,
} from './sentence.js'

/** What a draft allows to be said, ready to be looked up. */
export interface Grounds extends KnownNames {
  readonly body: string
  readonly numbers: ReadonlySet<string>
  readonly hotlines: readonly string[]
  /** Quotations behind 是否: conditions that are still to be looked at. */
  readonly open: readonly string[]
  /** By item: words that sound like a verdict and stand undoubted in what the draft tells of it. */
  readonly toldClaims: ReadonlyMap<number, ReadonlySet<string>>
  readonly clauses: readonly GroundClause[]
  /** The body between its stops, without names and quotations. */
  readonly pieces: readonly string[]
  /** What the draft tells of each item, by number. */
  readonly told: ReadonlyMap<number, string>
  /** 某某和某某 for each 某某或某某 of the body: one of two is not both. */
  readonly both: readonly string[]
  /** The two characters behind each 由, and those that begin a clause: somebody who does something. */
  readonly agents: ReadonlySet<string>
  /** The two characters behind each 在. */
  readonly places: ReadonlySet<string>
  /** Neighbours, with names as they are and as marks. */
  readonly pairs: ReadonlySet<string>
  readonly triples: ReadonlySet<string>
}

const clauseStart = /(?:^|[，。；：、“（(])(..)/g
const openQuotations = new RegExp(`是否(?:${quotation.source}、?)+`, 'g')
const hotline = /(?<!\d)(?:1\d{2}|1\d{4})(?!\d)/g

export function groundsOf(draft: Draft): Grounds {
  const grounds = withoutPairs(draft)
  const masked = readNames(grounds.text.replace(entryNumber, '，'), grounds)
  const texts = [grounds.text, ...('masked' in masked ? [masked.masked] : [])]
  return {
    ...grounds,
    pairs: new Set(texts.flatMap((text) => pairsWithin(text))),
    triples: new Set(texts.flatMap(triplesWithin)),
  }
}

function withoutPairs(draft: Draft): Grounds {
  const body = plain(draft.body)
  const text = body + plain(draft.ending)
  const all = (pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([whole]) => whole)
  const mentioned = [...text.matchAll(itemMention)].flatMap(([, list = '']) => numbersOfMention(list))
  const told = new Map(draft.items.map((item) => [item.number, plain(item.text)]))
  const departments = new Set([...draft.items.flatMap((item) => item.departments), ...draft.deciders].map(plain))
  return {
    draft,
    text,
    body,
    itemNumbers: new Set([...mentioned, ...draft.items.map(({ number }) => number)]),
    departments: [...departments].sort((a, b) => b.length - a.length),
    numbers: new Set([...numbersIn(text), ...countsOf(draft)]),
    quotes: new Set([...text.matchAll(quotation)].map(([, words = '']) => words)),
    documents: new Set([...all(documentTitle), ...all(documentNumber)]),
    hotlines: all(hotline),
    open: [...body.matchAll(openQuotations)].flatMap(([list]) => [...list.matchAll(quotation)].map(([whole]) => whole)),
    clauses: groundClausesOf(text),
    pieces: body.replace(/[“「][^”」]*[”」]/g, '').split(/[；。：]/),
    told,
    both: [...body.matchAll(oneOf)].flatMap(([, one, other]) => joins.map((join) => `${one}${join}${other}`)),
    documentsTogether: text.split('。').map((sentence) => documentsIn(sentence).join()),
    pairs: new Set(),
    triples: new Set(),
    places: new Set([...text.matchAll(place)].map(([, words = '']) => words)),
    agents: new Set([...text.matchAll(agent), ...text.matchAll(clauseStart)].map(([, words = '']) => words)),
    toldClaims: new Map([...told].map(([number, words]) => [number, toldClaimsOf(words)])),
  }
}

/** Only from sentences without doubt, and without the list's own words. */
function toldClaimsOf(told: string): ReadonlySet<string> {
  const sure = told
    .replace(quotation, '')
    .split('。')
    .filter((sentence) => !readClaims(sentence).hedged)
    .join('。')
  return new Set([...claimsOf(sure, positiveClaims), ...claimsOf(sure, negativeClaims)])
}

/** How many items are told and how many are pointed to may be counted out; what one item gives may be counted as 项 too. */
export function countsOf({ items }: Draft): readonly string[] {
  const told = items.filter(({ verdict }) => verdict !== undefined).length
  const counts = [1, told, items.length - told].filter((count) => count > 0)
  return [...counts.flatMap((count) => [`${count}项`, `${count}件`, `${count}类`]), '2项', '3项']
}
