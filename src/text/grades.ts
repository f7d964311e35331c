import { matchesOf } from './matches-of.js'
import { parseNumeral } from './numerals.js'

/** A year of schooling. `grade` counts 1–12; a kindergarten class has none, and gives `ages` in months, inclusive. */
export interface FoundGrade {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly stage: 'kindergarten' | 'primary' | 'junior' | 'senior'
  readonly grade?: number
  readonly ages?: { readonly min: number; readonly max: number }
}

/** The classes and grades named in a normalised text, in their order: 小班, 二年级, 小升初 not, 初二, 九年级, 高一. */
export const findGrades = (text: string): readonly FoundGrade[] =>
  Array.from(matchesOf(text, patterns), ({ 0: words, index, groups }) => ({
    words,
    start: index,
    end: index + words.length,
    ...readGrade(groups ?? {}),
  })).filter(isStaged)

// 大班 as in 大班车, 小班课 (a small course) and 中班长 are no kindergarten classes; 高三米 and 初三 as a day no grades.
const patterns =
  /(?<![最扩])(?<size>[小中大])班(?![车课制长子次])|(?<![十\d])(?<year>十[一二]|[一二两三四五六七八九]|1[0-2]|(?<!\d)[1-9]) ?年级|(?<=[上读念]|(?<=^|[ ，。：])(?=小[一二三四五六](?:[ ，。]|转|在读|插|$)))小(?<primary>[一二三四五六]|[1-6](?!\d))(?![个年时])|初(?<junior>[一二三四]|[1-4](?!\d))(?![、到]?初?十|早)|高(?<senior>[一二三]|[1-3](?!\d))(?![米层度])/g

const kindergartenAges = {
  小: { min: 36, max: 59 },
  中: { min: 48, max: 71 },
  大: { min: 60, max: 83 },
} as const

type Reading = Omit<FoundGrade, 'words' | 'start' | 'end' | 'stage'> & { readonly stage?: FoundGrade['stage'] }

const readGrade = (groups: Readonly<Record<string, string | undefined>>): Reading => {
  const { size, year, primary, junior, senior } = groups
  if (size === '小' || size === '中' || size === '大') return { stage: 'kindergarten', ages: kindergartenAges[size] }
  if (year) return staged(parseNumeral(year))
  if (primary) return staged(parseNumeral(primary))
  // 初四 is the ninth grade where primary school has five.
  if (junior) return staged(Math.min(6 + (parseNumeral(junior) ?? Number.NaN), 9))
  return senior ? staged(9 + (parseNumeral(senior) ?? Number.NaN)) : {}
}

const staged = (grade: number | undefined): Reading => {
  if (grade === undefined || !(grade >= 1 && grade <= 12)) return {}
  return { stage: grade <= 6 ? 'primary' : grade <= 9 ? 'junior' : 'senior', grade }
}

const isStaged = (found: Reading & Pick<FoundGrade, 'words' | 'start' | 'end'>): found is FoundGrade =>
  found.stage !== undefined
