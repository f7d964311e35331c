import type { Lexicon } from '../domain/lexicon.js'
import { matchesOf } from '../text/matches-of.js'
import { tonelessSyllables } from '../text/pinyin.js'
import { isDistrict, type Mention } from './mention.js'

/** Places that are not written but sound right where 户籍 or a home is told: 户口德洲的, 住寂寞. */
export type HearPlaces = (text: string) => readonly Mention[]

export function createHearPlaces({ heard, hearable }: Pick<Lexicon['places'], 'heard' | 'hearable'>): HearPlaces {
  const bySound = new Map(heard.map(({ name, place }) => [soundOf(name), place]))
  const ruledOut = new Set(hearable.not)
  const hear = (text: string, start: number): Mention | undefined => {
    for (const length of lengths) {
      const end = start + length
      const words = text.slice(start, end)
      if (words.length < length || ruledOut.has(words) || !hearable.after.test(text.slice(end, end + 1))) continue
      const place = bySound.get(soundOf(words))
      if (place !== undefined) return { place, words, start, end }
    }
    return undefined
  }
  const spelled = (text: string, start: number): Mention | undefined => {
    const words = latinPair.exec(text.slice(start))?.[0]
    const place = words === undefined ? undefined : bySound.get(words.toLowerCase())
    return words !== undefined && place !== undefined ? { place, words, start, end: start + words.length } : undefined
  }
  const behind = (pattern: RegExp, text: string) =>
    matchesOf(text, pattern).flatMap(
      ({ index, 0: words }) => hear(text, index + words.length) ?? spelled(text, index + words.length) ?? [],
    )
  return (text) => [
    ...behind(hearable.hukou, text),
    ...behind(hearable.home, text).filter(({ place }) => isDistrict(place)),
  ]
}

/** hu kou he nan: a name in pinyin, its syllables apart. */
const latinPair = /^[a-z]{1,6} [a-z]{1,6}(?![a-z])/i
const lengths = [3, 2]

/** Han characters only: others have no sound. */
const soundOf = (words: string): string => {
  const syllables = tonelessSyllables(words)
  return syllables.length === words.length ? syllables.join(' ') : words
}
