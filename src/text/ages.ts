import { agesByBirth } from './ages-by-birth.js'
import { agesInMonths } from './ages-in-months.js'
import { agesInYears } from './ages-in-years.js'
import { bareAges, pupilAges } from './bare-ages.js'
import { likely } from './likely.js'
import { matchesOf } from './matches-of.js'
import { timeNotAge } from './time-not-age.js'

/** An age in months, inclusive at both ends. `words` stands at `start`..`end` (exclusive) of the text. */
export interface FoundAge {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly min: number
  readonly max: number
}

/**
 * The present ages named in a normalised text, in their order. `asOf` is an ISO 8601 date and turns years of birth into
 * ages. Durations (来青岛三年), thresholds (16岁以下), spans (0-6岁) and past ages (三岁时) are not ages. Whose age it is, and
 * whether a range fits a child at all, is for the caller to tell.
 */
export const findAges = (text: string, asOf: string): readonly FoundAge[] => {
  if (!mayHoldAge.test(text)) return []
  const taken: { readonly start: number; readonly end: number }[] = []
  const found: FoundAge[] = []
  for (const { pattern, read } of likely(patterns, text)) {
    for (const match of matchesOf(text, pattern)) {
      const [words] = match
      const [start, end] = [match.index, match.index + words.length]
      if (taken.some((span) => start < span.end && span.start < end)) continue
      const age = read(match.groups ?? {}, asOf)
      if (age === undefined) continue
      taken.push({ start, end })
      if (age !== 'not_an_age' && age.min >= 0 && age.max <= mostMonths) found.push({ words, start, end, ...age })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** In order of precedence. */
const patterns = [...timeNotAge, ...agesInYears, ...agesInMonths, ...agesByBirth, ...bareAges, ...pupilAges]
const mostMonths = 1_440
const mayHoldAge = /[\d零〇一二两俩仨三四五六七八九十百廿卅半]|周岁|满月|刚出?生|新生儿|[今去前]年/
