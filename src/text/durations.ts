import { likely } from './likely.js'
import { matchesOf } from './matches-of.js'
import { numeralSource, parseNumeral } from './numerals.js'

/** A length of time in months, inclusive at both ends. `words` stands at `start`..`end` (exclusive) of the text. */
export interface FoundDuration {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly min: number
  readonly max: number
}

/**
 * The lengths of time in a normalised text, in their order. Less than a month is 0. Whether it is the time spent in the
 * city is for the caller to tell: 十个月 may also be a child's age.
 */
export const findDurations = (text: string): readonly FoundDuration[] => {
  const taken: { readonly start: number; readonly end: number }[] = []
  const found: FoundDuration[] = []
  for (const { pattern, read } of likely(patterns, text)) {
    for (const match of matchesOf(text, pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some((span) => start < span.end && span.start < end)) continue
      const range = read(match.groups ?? {})
      if (!range || !(range.min <= range.max && range.min >= 0 && range.max <= mostMonths)) continue
      taken.push({ start, end })
      found.push({ words: match[0], start, end, ...range })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const mostMonths = 1_200

type Groups = Readonly<Record<string, string | undefined>>
interface Months {
  readonly min: number
  readonly max: number
}
interface DurationPattern {
  readonly pattern: RegExp
  readonly read: (groups: Groups) => Months | undefined
}

const n = `(?<![第老前岁\\d.零〇一二两三四五六七八九十百])(?<n>${numeralSource})`
const two = '(?<tens>[二三四五]?十)?(?<a>[一二两三四五六七八九])、?(?<b>[二两三四五六七八九])'
// 三年级, 2019年, 三月 and 一年到头 are no lengths of time; nor is 今年.
const year = '(?:周?年(?!级|代|生|出生|的?时候|前|底|初|[\\d一二三四五六七八九十]+月))'
const month = '(?:个(?<half>半)?月(?!前))'
const below = '(?:不到|没到|不满|未满|没满|不足|不够|差点)'
const nearly = '(?:快到?|将近|差不多|马上)'
const value = (numeral: string | undefined): number => parseNumeral(numeral ?? '') ?? Number.NaN

// 2019年, 08年 and 一九年 are dates, and so, more often than not, are the Arabic two digits from 19 up; 二十年 is a length.
const mostYears = 100
const wholeYears = (numeral: string | undefined): number => {
  const years = value(numeral)
  return years > mostYears || /^(?:0\d|19|[2-9]\d)$/.test(numeral ?? '') ? Number.NaN : years
}

const approximately =
  (monthsEach: number, extra: number) =>
  ({ tens, a, b }: Groups): Months | undefined => {
    const base = tens ? value(tens) : 0
    const [low, high] = [value(a), value(b)]
    if (high !== low + 1 && !(low === 3 && high === 5)) return undefined
    return { min: (base + low) * monthsEach, max: (base + high) * monthsEach + extra }
  }

const pattern = (source: string): RegExp => new RegExp(source, 'g')

const patterns: readonly DurationPattern[] = [
  { pattern: pattern(`${below}半年`), read: () => ({ min: 0, max: 5 }) },
  {
    pattern: pattern(`${below}${n}${year}`),
    read: ({ n: years }) => ({ min: (wholeYears(years) - 1) * 12, max: wholeYears(years) * 12 - 1 }),
  },
  { pattern: pattern(`${below}${n}个月`), read: ({ n: months }) => ({ min: 0, max: value(months) - 1 }) },
  { pattern: pattern(`${nearly}半年`), read: () => ({ min: 4, max: 5 }) },
  {
    pattern: pattern(`${nearly}${n}${year}`),
    read: ({ n: years }) => ({ min: wholeYears(years) * 12 - 6, max: wholeYears(years) * 12 - 1 }),
  },
  { pattern: /大半年/g, read: () => ({ min: 7, max: 11 }) },
  { pattern: /小半年/g, read: () => ({ min: 4, max: 5 }) },
  { pattern: /(?<![上下前后])半年(?<more>多|以上)?/g, read: ({ more }) => ({ min: 6, max: more ? 11 : 6 }) },
  { pattern: pattern(`${two}${year}`), read: approximately(12, 0) },
  { pattern: pattern(`${two}个月`), read: approximately(1, 0) },
  {
    pattern: pattern(`${n}年(?:零|又)?(?<m>${numeralSource})个月`),
    read: ({ n: years, m }) => ({ min: wholeYears(years) * 12 + value(m), max: wholeYears(years) * 12 + value(m) }),
  },
  {
    pattern: pattern(`${n}年半`),
    read: ({ n: years }) => ({ min: wholeYears(years) * 12 + 6, max: wholeYears(years) * 12 + 6 }),
  },
  {
    pattern: pattern(`${n}(?:年(?<late>多|出头|来)|(?<early>多)年)`),
    read: ({ n: years, early }) => ({ min: wholeYears(years) * 12, max: wholeYears(years) * 12 + (early ? 119 : 11) }),
  },
  {
    pattern: pattern(`${n}${year}`),
    read: ({ n: years }) => ({ min: wholeYears(years) * 12, max: wholeYears(years) * 12 }),
  },
  { pattern: /好(?:几|些|多)年|很多年|多年(?!级)/g, read: () => ({ min: 36, max: 120 }) },
  { pattern: /(?<!十)几年(?!级)/g, read: () => ({ min: 24, max: 108 }) },
  { pattern: /十[几多来]年/g, read: () => ({ min: 120, max: 239 }) },
  { pattern: /好几个月/g, read: () => ({ min: 3, max: 9 }) },
  { pattern: /(?<!十|好)几个月/g, read: () => ({ min: 2, max: 9 }) },
  { pattern: pattern(`${n}${month}(?:多|零)?`), read: ({ n: months }) => ({ min: value(months), max: value(months) }) },
  { pattern: /(?<![岁零过])(?<pair>[俩仨])月/g, read: ({ pair }) => ({ min: value(pair), max: value(pair) }) },
  { pattern: /个把月/g, read: () => ({ min: 1, max: 1 }) },
  {
    pattern: pattern(
      `${n}(?<unit>天|周(?!岁|[一二三四五六日])|个?星期(?![一二三四五六日天])|个?礼拜(?![一二三四五六日天]))`,
    ),
    read: ({ n: count, unit }) => daysAsMonths(value(count) * (unit === '天' ? 1 : 7)),
  },
  { pattern: /好?几(?:天|周|个?星期|个?礼拜)/g, read: () => ({ min: 0, max: 1 }) },
  {
    pattern: /(?:刚刚?|才|新)(?:从[^，。]{1,6})?(?:来|到|搬[来到]?|落脚|过来|转来|来到)(?!时|月)/g,
    read: () => ({ min: 0, max: 2 }),
  },
]

const daysAMonth = 30
const daysAsMonths = (days: number): Months => ({
  min: Math.floor(days / daysAMonth),
  max: Math.floor(days / daysAMonth),
})
