import { agesByBirth } from './ages-by-birth.js'
import { agesInMonths } from './ages-in-months.js'
import { agesInYears } from './ages-in-years.js'
import { bareAges, pupilAges } from './bare-ages.js'
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
  const likely = agePatterns.filter(({ cue }) => cue.test(text)).flatMap(({ patterns }) => patterns)
  for (const { pattern, read } of likely) {
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

/** In order of precedence. A text without the cue cannot match any of the patterns: most texts are spared most of them. */
const agePatterns = [
  { cue: /[岁月生]/, patterns: timeNotAge },
  { cue: /岁|虚|差|再[过有]|下个?月|满|[明完了开过]年/, patterns: agesInYears },
  { cue: /月|百[天日]|新生儿|生|落地/, patterns: agesInMonths },
  { cue: /年|\d[./-]\d/, patterns: agesByBirth },
  { cue: /[孩娃宝崽儿的女子头弟妹哥姐嫚姑甥]|老.|今年|满|\d[ ，]/, patterns: bareAges },
  { cue: /(?:[我俺人]|今年|都|已经|刚|才|快)[\d十]|[十\d]了|十.了/, patterns: pupilAges },
]
const mostMonths = 1_440
const mayHoldAge = /[\d零〇一二两俩仨三四五六七八九十百廿卅半]|周岁|满月|刚出?生|新生儿|[今去前]年/
