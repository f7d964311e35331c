import type { ParentPatterns } from '../domain/parent-patterns.js'
import { findDurations } from '../text/durations.js'

export interface ContactLoss {
  /** Six months or more, less, or not said. */
  readonly kind: 'long' | 'recent' | 'unknown'
  readonly words: string
}

/** 民发〔2019〕62号: out of contact counts from six months on. */
const leastMonths = 6
/** From July on, whatever happened last year is six months ago. */
const firstMonthLongAfterLastYear = 7

/** Whether a parent has gone and keeps no contact, and for how long. `asOf` is an ISO 8601 date. */
export function contactLoss(
  span: string,
  { lost, unless, longAgo, lately }: ParentPatterns['contact'],
  asOf: string,
): ContactLoss | undefined {
  const words = lost.exec(span)?.[0]
  if (words === undefined || unless.test(span)) return undefined
  if (lately.test(span)) return { kind: 'recent', words }
  const lengths = findDurations(span)
  const lastYear = lastYearSaid.test(span) && Number(asOf.slice(5, 7)) >= firstMonthLongAfterLastYear
  if (lastYear || longAgo.test(span) || lengths.some(({ min }) => min >= leastMonths)) return { kind: 'long', words }
  const short = lengths.length > 0 && lengths.every(({ max }) => max < leastMonths)
  return { kind: short ? 'recent' : 'unknown', words }
}

const lastYearSaid = /去年/u
