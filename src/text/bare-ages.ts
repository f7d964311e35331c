import {
  type AgePattern,
  type AgeRange,
  approximateYears,
  closes,
  filler,
  fromYears,
  kin,
  pattern,
  twoNumerals,
  valueOfNumeral,
} from './age-pattern.js'
import { numeralSource } from './numerals.js'

/** A larger number after a child is a house number, a telephone number, a score. */
const mostYears = 25
const likely = (age: AgeRange | undefined): AgeRange | undefined =>
  age && age.max < (mostYears + 1) * 12 ? age : undefined

/** 孩子俩 and 孩子一 count children, not years. */
const isCount = /^(?:[一两俩仨]|1)$/
const readYears: AgePattern['read'] = ({ n }) => (isCount.test(n ?? '') ? undefined : likely(fromYears(n)))

/** A pupil's age alone between breaks, as operators note it: 普高高二 17 户口商丘. */
const oldestPupil = 19
const readAlone: AgePattern['read'] = ({ n }) => {
  const years = valueOfNumeral(n)
  return years >= 2 && years <= oldestPupil ? fromYears(n) : undefined
}

/** A number of years with no 岁: right after a child, or after 今年. */
export const bareAges: readonly AgePattern[] = [
  {
    pattern: pattern(`(?<=${kin}[是儿]? ?)${filler}${twoNumerals.replace('[、，]?', '、?')}${closes}`),
    read: (groups) => likely(approximateYears(groups)),
  },
  { pattern: pattern(`(?<=${kin}[是儿]? ?)${filler}(?<n>${numeralSource})${closes}`), read: readYears },
  {
    pattern: pattern(`(?<!\\d)今年(?:都|也|才|刚|快|就|已经|上(?=十))*(?<n>${numeralSource})${closes}`),
    read: readYears,
  },
  { pattern: pattern(`满的?(?<n>${numeralSource})(?=了|$|[，。 ])`), read: readYears },
  { pattern: /(?<=^|[ ，])(?<n>\d{1,2}|十[一二三四五六七八九]?)(?=[ ，](?!\d))/g, read: readAlone },
  // 姑娘十六刚上高一
  {
    pattern: pattern(`(?<=${kin}[是儿]? ?)${filler}(?<n>1\\d|十[一二三四五六七八九]?)(?=[刚才快正已现今上念读在要就])`),
    read: readAlone,
  },
]

/** Older pupils who speak for themselves, or of whom nothing but the age is said. */
export const pupilAges: readonly AgePattern[] = [
  // A pupil who speaks: 我17 户口鹤岗, 姐姐我16了.
  {
    pattern: pattern(
      `(?<=(?:^|[ ，。]|姐姐|叔叔|阿姨|老师|你好)(?:我|俺|本人)(?:今年|都|已经|刚|才|快)*)(?<n>1\\d|十[一二三四五六七八九]?)${closes}`,
    ),
    read: readAlone,
  },
  // 十七了, with nobody named: an older pupil.
  {
    pattern: /(?<=^|[ ，。])(?:他|她|我)?[都刚今年快]{0,2}(?<n>1\d|十[一二三四五六七八九])(?=了(?:$|[ ，。]))/g,
    read: readAlone,
  },
]
