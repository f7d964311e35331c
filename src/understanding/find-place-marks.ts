import type { Lexicon } from '../domain/lexicon.js'
import { matchesOf } from '../text/matches-of.js'
import { isDistrict, isElsewhere, type Mention } from './mention.js'

/** What a mark is: a town elsewhere, the city, a district, a name that may be either, a word of 户籍, a word of an origin. */
export type MarkKind = 'elsewhere' | 'city' | 'district' | 'unclear' | 'hukouWord' | 'originWord'

/** A place, or a word that speaks of 户籍 without naming one. */
export interface PlaceMark {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
  /** The places only. */
  readonly mention?: Mention | undefined
}

/** In the order of the text; none overlaps another. */
export function findPlaceMarks(
  text: string,
  mentions: readonly Mention[],
  { hukouWords, originWords }: Pick<Lexicon['places'], 'hukouWords' | 'originWords'>,
): readonly PlaceMark[] {
  const marks: PlaceMark[] = mentions.map((mention) => ({
    kind: kindOf(mention.place),
    start: mention.start,
    end: mention.end,
    mention,
  }))
  const addWords = (kind: MarkKind, pattern: RegExp) => {
    for (const { index: start, 0: words } of matchesOf(text, pattern)) {
      const end = start + words.length
      if (!marks.some((mark) => start < mark.end && mark.start < end)) marks.push({ kind, start, end })
    }
  }
  addWords('hukouWord', hukouWords)
  addWords('originWord', originWords)
  return marks.sort((a, b) => a.start - b.start)
}

function kindOf(place: string): MarkKind {
  if (isElsewhere(place)) return 'elsewhere'
  if (isDistrict(place)) return 'district'
  return place === 'qingdao' ? 'city' : 'unclear'
}

/** The value of 居住地 that a place stands for. */
export const homeValueOf = (mark: PlaceMark): string | undefined =>
  mark.kind === 'elsewhere' ? 'elsewhere' : placeValueOf(mark)

/** The value of 户籍 that a place stands for. */
export const placeValueOf = ({ kind, mention }: PlaceMark): string | undefined =>
  kind === 'elsewhere' ? 'outside' : kind === 'district' || kind === 'city' ? mention?.place : undefined
