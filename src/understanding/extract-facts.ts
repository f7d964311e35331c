import { type FactId, type FactValue, factDefinitions } from '../domain/fact.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { FoundFact } from '../domain/understanding.js'
import { findAges } from '../text/ages.js'
import { findDurations } from '../text/durations.js'
import { findGrades } from '../text/grades.js'
import { findParents } from './find-parents.js'
import { createFindPlaces } from './find-places.js'
import { matchGuarded } from './guarded.js'
import { type ChildSpan, splitChildren, unnamedChild } from './split-children.js'

/** `asOf` is an ISO 8601 date. `answering` is the fact that the assistant has just asked for. */
export type ExtractFacts = (text: string, asOf: string, answering?: FactId) => ExtractedFacts

export interface ExtractedFacts {
  readonly facts: readonly FoundFact[]
  /** Labels of the children that are named, in order. */
  readonly children: readonly string[]
  readonly otherTown: boolean
}

/** Reads facts from normalised text. Every fact keeps the words it came from; what is not said stays unknown. */
export function createExtractFacts(lexicon: Lexicon): ExtractFacts {
  const findPlaces = createFindPlaces(lexicon)
  return (text, asOf, answering) => {
    const spans = splitChildren(text, lexicon)
    const ages = childAges(text, asOf)
    const places = findPlaces(text, answering === 'hukou' || answering === 'residence' ? answering : undefined)
    const found: FoundFact[] = [
      ...[places.hukou, places.residence].filter((fact) => fact !== undefined),
      ...monthsInCity(text, ages),
      ...findParents(text, lexicon),
      ...ages.map(({ words, start, min, max }) => perChild('ageInMonths', { min, max }, words, start, spans)),
      ...schooling(text, spans),
      ...patternFacts(text, lexicon, spans),
    ]
    const children = [...new Set(spans.map(({ label }) => label))].filter((label) => label !== unnamedChild)
    return { facts: settle(found), children, otherTown: places.otherTown }
  }
}

type Age = ReturnType<typeof findAges>[number]

const oldestPupilMonths = 20 * 12

function childAges(text: string, asOf: string): readonly Age[] {
  return findAges(text, asOf).filter(({ min }) => min < oldestPupilMonths)
}

function perChild(
  fact: FactId,
  value: FactValue,
  words: string,
  start: number,
  spans: readonly ChildSpan[],
): FoundFact {
  const span = spans.findLast((candidate) => candidate.start <= start) ?? spans[0]
  return { fact, value, words, child: span?.label ?? unnamedChild }
}

/** Time spent here: a length of time beside a verb of coming or staying, and not an age. */
function monthsInCity(text: string, ages: readonly Age[]): readonly FoundFact[] {
  if (!arriving.test(text)) return []
  for (const { words, start, end, min, max } of findDurations(text)) {
    if (ages.some((age) => start < age.end && age.start < end)) continue
    const before = text.slice(Math.max(0, start - 12), start)
    const after = text.slice(end, end + 8)
    if (elsewhere.test(before) || /^的/.test(after)) continue
    if (arriving.test(before) || /^(?:刚|才)/.test(words))
      return [{ fact: 'monthsInQingdao', value: { min, max }, words: before.slice(-4) + words }]
    if (/^(?:前|以前|之前)?(?:来|到|搬|接)/.test(after) || /^(?:多)?(?:没|不)?(?:住满|满)/.test(after)) {
      return [{ fact: 'monthsInQingdao', value: { min, max }, words: words + after.slice(0, 3) }]
    }
  }
  return []
}

const arriving = /(?:来|到|搬|接|住|待|呆|过来|来青|跟着(?:我|俺)|在这边?|在青岛|落脚|租)/u
const elsewhere =
  /住(?:了)?(?:院|校)|医院|去世|走了?(?:得|有)|跑了|失联|没(?:了|信|音)|判|等|办(?:了)?$|欠|停|断|拖|老家(?:住|待|呆)|还(?:要|得|差)|到期|再有/u

function schooling(text: string, spans: readonly ChildSpan[]): readonly FoundFact[] {
  return findGrades(text).flatMap(({ words, start, stage, grade, ages }) => {
    const at = (fact: FactId, value: FactValue) => perChild(fact, value, words, start, spans)
    if (grade !== undefined) {
      const before = text.slice(Math.max(0, start - 6), start)
      if (/以后|将来|到时候/.test(before)) return []
      return [at('stage', stage), at('grade', { min: grade, max: grade })]
    }
    return [at('stage', stage), ...(ages ? [at('ageInMonths', ages)] : [])]
  })
}

/** The value of a pattern whose words leave the fact open. */
const leftOpen = '?'

function patternFacts(text: string, lexicon: Lexicon, spans: readonly ChildSpan[]): readonly FoundFact[] {
  const seen = new Set<FactId>()
  return lexicon.facts.flatMap((entry) => {
    if (seen.has(entry.fact)) return []
    const hit = matchGuarded(entry, text)
    if (!hit) return []
    seen.add(entry.fact)
    const { fact, value } = entry
    if (value === leftOpen) return []
    if (factDefinitions[fact].scope === 'household') return [{ fact, value, words: hit.words }]
    return [perChild(fact, value, hit.words, hit.start, spans)]
  })
}

/** First statement of a fact for a child counts, save that leaving school outweighs the grade that was left. */
function settle(found: readonly FoundFact[]): readonly FoundFact[] {
  const left = found.find(({ fact, value }) => fact === 'stage' && schoolLeft.has(value as string))
  const parentAlive = found.some(
    ({ fact, value }) =>
      (fact === 'father' || fact === 'mother') && value !== 'dead' && value !== 'missing' && value !== 'lost_contact',
  )
  const chosen = new Map<string, FoundFact>()
  for (const fact of found) {
    if (left && fact !== left && fact.child === left.child && (fact.fact === 'stage' || fact.fact === 'grade')) continue
    if (fact.fact === 'orphan' && fact.value === true && parentAlive) continue
    const key = `${fact.child ?? ''}:${fact.fact}`
    if (!chosen.has(key)) chosen.set(key, fact)
  }
  return [...chosen.values()]
}

const schoolLeft: ReadonlySet<string> = new Set(['left_after_compulsory', 'dropped_out', 'vocational'])
