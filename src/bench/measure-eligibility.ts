import type { FactSheet, FactValue } from '../domain/fact.js'
import type { Measured } from './statistics.js'
import { summarise } from './statistics.js'

const microsecondsPerMs = 1_000

/** Facts as item files give them in their examples: a number is an exact one. */
export type FactData = Readonly<Record<string, boolean | string | number | undefined>>

/** Microseconds of one assessment over all items, a figure for each fact sheet. */
export function measureEligibility(
  assess: (child: string, sheet: FactSheet) => unknown,
  sheets: readonly FactSheet[],
  repeats: number,
): Measured {
  for (const sheet of sheets) microsecondsOf(() => assess('', sheet), repeats / 10)
  globalThis.gc?.()
  return summarise(sheets.map((sheet) => microsecondsOf(() => assess('', sheet), repeats)))
}

export function sheetOf(data: FactData): FactSheet {
  const stated = Object.entries(data).flatMap(([fact, given]) =>
    given === undefined ? [] : [[fact, { fact, value: factValue(given), words: '', turn: 0 }]],
  )
  return Object.fromEntries(stated)
}

function factValue(given: boolean | string | number): FactValue {
  return typeof given === 'number' ? { min: given, max: given } : given
}

function microsecondsOf(work: () => unknown, repeats: number): number {
  const startedMs = performance.now()
  for (let repeat = 0; repeat < repeats; repeat += 1) work()
  return ((performance.now() - startedMs) * microsecondsPerMs) / repeats
}
