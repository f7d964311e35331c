import type { AgeRange } from './age-pattern.js'
import { parseDigitString } from './numerals.js'

/**
 * The age in full months at `asOf` (ISO 8601 date) of a child born in the year, or the month, or on the day; NaN for a
 * month or day that is not known. Undefined for a date that does not exist or has not come.
 */
export const ageFromBirth = (
  year: number | undefined,
  month: number,
  day: number,
  asOf: string,
): AgeRange | undefined => {
  if (year === undefined || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const knownMonth = Number.isInteger(month)
  const knownDay = knownMonth && Number.isInteger(day)
  const [firstMonth, lastMonth] = knownMonth ? [month, month] : [1, 12]
  const [firstDay, lastDay] = knownDay ? [day, day] : [1, 31]
  const max = fullMonths(year, firstMonth, firstDay, asOf)
  const min = Math.max(0, fullMonths(year, lastMonth, lastDay, asOf))
  return max < 0 ? undefined : { min, max }
}

/** The present age of a child who turns `years` in the calendar year after `asOf`. */
export const ageTurningNextYear = (years: number, asOf: string): AgeRange | undefined =>
  ageFromBirth(yearOf(asOf) + 1 - years, Number.NaN, Number.NaN, asOf)

/** 2019, 二零一九, 19, 一九, 今, 去, 前, 大前 → the year. Two digits are the latest such year that is not after `asOf`. */
export const fullYear = (words: string, asOf: string): number | undefined => {
  const present = yearOf(asOf)
  const ago = yearsAgo[words]
  if (ago !== undefined) return present - ago
  const digits = parseDigitString(words)
  if (digits === undefined || words.length !== 2) return digits
  const thisCentury = Math.floor(present / 100) * 100 + digits
  return thisCentury <= present ? thisCentury : thisCentury - 100
}

const yearsAgo: Readonly<Record<string, number>> = { 今: 0, 去: 1, 前: 2, 大前: 3 }

const yearOf = (asOf: string): number => Number(asOf.slice(0, 4))

const fullMonths = (year: number, month: number, day: number, asOf: string): number => {
  const [thisMonth, today] = [Number(asOf.slice(5, 7)), Number(asOf.slice(8, 10))]
  return (yearOf(asOf) - year) * 12 + thisMonth - month - (today < day ? 1 : 0)
}
