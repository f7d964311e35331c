import type { Lexicon } from '../domain/lexicon.js'
import { distinct } from '../text/distinct.js'
import { type Features, hashFeature } from '../text/features.js'
import { addGrams, delexicalise, edged, mostGrams, partsAround } from './context-features.js'
import { type MarkKind, type PlaceMark, placeValueOf } from './find-place-marks.js'
import type { PlaceFacts } from './find-places.js'

const judged = 'Ｘ'
/** A district that is named again. */
const again = 'Ｓ'
const letters: Readonly<Record<MarkKind, string>> = {
  elsewhere: 'Ｏ',
  city: 'Ｑ',
  district: 'Ｄ',
  unclear: 'Ｕ',
  hukouWord: 'Ｈ',
  originWord: 'Ｗ',
}

/** What stands around a mark, every name replaced by what it is: tells whose place it is, and for what. */
export function placeFeatures(text: string, marks: readonly PlaceMark[], mark: PlaceMark): Features {
  const letterOf = (one: PlaceMark) => (one === mark ? judged : isSameDistrict(one, mark) ? again : letters[one.kind])
  const { delexicalised, at } = delexicalise(text, marks, mark, (one) =>
    one.kind === 'originWord' && one !== mark ? text.slice(one.start, one.end) : letterOf(one),
  )
  const order = marks.map(letterOf).join('')
  const index = marks.indexOf(mark)
  const parts = [
    ...partsAround(delexicalised, at),
    edged(order.slice(Math.max(0, index - closest), index + closest + 1)),
  ]
  return distinct(mostGrams(parts) + 2, (add) => {
    addGrams(parts, letters[mark.kind].charCodeAt(0), add)
    add(hashFeature(mark.kind))
    if (mark.mention === undefined) add(hashFeature(`word:${text.slice(mark.start, mark.end)}`))
  })
}

/** Marks on each side. */
const closest = 3

const isSameDistrict = (one: PlaceMark, other: PlaceMark): boolean =>
  one.kind === 'district' && one.mention?.place === other.mention?.place

/** Characters on each side of a mark where the kinds of words are looked for, and those beyond. */
const side = 9
const farSide = 20

/** What kinds of words stand around a mark, and what the patterns made of it, unless that is what the labels come from. `around` may leave out kinds that the text has no character of. */
export function placeSignals(
  text: string,
  mark: PlaceMark,
  found: Pick<PlaceFacts, 'hukou' | 'residence'> | undefined,
  around: Lexicon['places']['around'],
): Features {
  const { start, end, kind } = mark
  const sides: readonly (readonly [string, string])[] = [
    ['before', text.slice(Math.max(0, start - side), start)],
    ['after', text.slice(end, end + side)],
    ['farBefore', text.slice(Math.max(0, start - farSide), Math.max(0, start - side))],
  ]
  const names = sides.flatMap(([where, part]) =>
    around.flatMap(({ name, pattern }) => (pattern.test(part) ? [`${where}:${name}`] : [])),
  )
  const readAs = found === undefined ? [] : outcomesFor(mark, found)
  const features = [kind, ...readAs, ...readAs.map((name) => `${name}:${kind}`), ...names].map(hashFeature)
  return Uint32Array.from(new Set(features))
}

function outcomesFor(mark: PlaceMark, { hukou, residence }: Pick<PlaceFacts, 'hukou' | 'residence'>) {
  const value = placeValueOf(mark)
  const ofHukou =
    hukou === undefined
      ? 'none'
      : value === undefined
        ? placeless(hukou.value)
        : agrees(hukou, value, mark.mention?.words)
  const ofResidence =
    residence === undefined ? 'none' : value === undefined ? 'some' : residence.value === value ? 'this' : 'other'
  return [`hukou:${ofHukou}`, `residence:${ofResidence}`]
}

const placeless = (value: unknown): string => (value === 'outside' || value === 'same' ? value : 'place')

const agrees = (fact: { readonly value: unknown; readonly words: string }, value: string, words = ''): string =>
  fact.value !== value ? 'other' : fact.words.includes(words) ? 'this' : 'equal'
