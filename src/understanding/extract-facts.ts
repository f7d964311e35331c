import { type FactId, factDefinitions } from '../domain/fact.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { FoundFact } from '../domain/understanding.js'
import { findChildAges } from './find-child-ages.js'
import { findMonthsHere } from './find-months-here.js'
import { findParents } from './find-parents.js'
import { findSchooling } from './find-schooling.js'
import { findStated, type Placed } from './find-stated.js'
import { findTold } from './find-told.js'
import type { JudgeAssertions } from './judge-assertions.js'
import type { JudgePlaces } from './judge-places.js'
import { createReadPlaces } from './read-places.js'
import { settleFacts } from './settle-facts.js'
import { type ChildSpan, childAt, splitChildren, unnamedChild } from './split-children.js'

/** `asOf` is an ISO 8601 date. `answering` is the fact that the assistant has just asked for. */
export type ExtractFacts = (text: string, asOf: string, answering?: FactId) => ExtractedFacts

export interface ExtractedFacts {
  readonly facts: readonly FoundFact[]
  /** Labels of the children that are named, in order. */
  readonly children: readonly string[]
  readonly otherTown: boolean
  /** Not told but asked about: 要是办了居住证呢. */
  readonly supposed: readonly FoundFact[]
}

/** What was learned of how things are told. */
export interface Judges {
  readonly judgeAssertions: JudgeAssertions
  readonly judgePlaces: JudgePlaces
}

/** Reads facts from normalised text. Every fact keeps the words it came from; what is not said stays unknown. */
export function createExtractFacts(lexicon: Lexicon, { judgeAssertions, judgePlaces }: Judges): ExtractFacts {
  const readPlaces = createReadPlaces(lexicon, judgePlaces)
  return (text, asOf, answering) => {
    const spans = splitChildren(text, lexicon)
    const ages = findChildAges(text, asOf, spans)
    const places = readPlaces(text, answering === 'hukou' || answering === 'residence' ? answering : undefined)
    const parents = findParents(text, lexicon, asOf)
    const stated = findStated(text, lexicon, parents.healthSpans)
    const perChild = ({ fact, value, words, start, end }: Placed): FoundFact =>
      factDefinitions[fact].scope === 'household'
        ? { fact, value, words }
        : { fact, value, words, child: childAt(text, start, end, spans) }
    const found: FoundFact[] = [
      ...[places.hukou, places.residence].filter((fact) => fact !== undefined),
      ...findMonthsHere(text, asOf, ages),
      ...parents.facts,
      ...justGone(parents.justGone, spans),
      ...ages.map(({ min, max, ...age }) => perChild({ fact: 'ageInMonths', value: { min, max }, ...age })),
      ...findSchooling(text, stated.open.has('stage')).map(perChild),
      ...findTold(text, lexicon, judgeAssertions(text), stated, parents.healthSpans).map(perChild),
    ]
    const children = [...new Set(spans.map(({ label }) => label))].filter((label) => label !== unnamedChild)
    return {
      facts: settleFacts(found),
      children,
      otherTown: places.otherTown,
      supposed: settleFacts([...(places.supposed ? [places.supposed] : []), ...stated.supposed.map(perChild)]),
    }
  }
}

/** Out of contact for less than six months is neither dead nor one of the circumstances. 民发〔2019〕62号 */
function justGone(words: string | undefined, [first]: readonly ChildSpan[]): readonly FoundFact[] {
  if (words === undefined) return []
  const child = first?.label ?? unnamedChild
  return (['orphan', 'deFactoUnattended'] as const).map((fact) => ({ fact, value: false, words, child }))
}
