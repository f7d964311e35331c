import type { KnownDepartment, KnownItem, KnownPolicy, KnownTerm } from '../domain/knowledge.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { Signals } from '../domain/understanding.js'
import { likely } from '../text/likely.js'
import { withoutMatches } from '../text/matches-of.js'
import { type Clause, splitClauses } from '../text/split-clauses.js'
import { createWordIndex, type FoundWord } from '../text/word-index.js'
import { itemNumbersIn } from './find-item-numbers.js'
import { createFindMarks, phrasingIn } from './find-marks.js'
import { createFindNames } from './find-names.js'
import { matchGuarded } from './guarded.js'

export type FindSignals = (text: string) => Signals

export interface SignalSources {
  readonly lexicon: Lexicon
  readonly items: readonly KnownItem[]
  readonly departments: readonly KnownDepartment[]
  readonly policies: readonly KnownPolicy[]
  readonly terms: readonly KnownTerm[]
}

/** Compiles every spoken name once. Works on normalised text. */
export function createFindSignals({ lexicon, items, departments, policies, terms }: SignalSources): FindSignals {
  const findNames = createFindNames(items, lexicon.request)
  const official = createWordIndex([
    ...spokenFor(
      'department',
      departments.map(({ name, aliases }) => [name, name, ...aliases]),
    ),
    ...spokenFor(
      'policy',
      policies.map(({ id, title, number, aliases }) => [id, title, ...(number ? [number] : []), ...aliases]),
    ),
    ...spokenFor(
      'term',
      terms.map(({ term, aliases }) => [term, term, ...aliases]),
    ),
  ])
  const findMarks = createFindMarks(lexicon)
  const towns = createWordIndex(
    lexicon.places.names.filter(({ place }) => place === 'outside').map(({ name }) => [name, name] as const),
  )
  /** Another town is named, and what is asked is asked of that town. */
  const asksElsewhere = (text: string): boolean => {
    if (lexicon.elsewhere.test(text) && !lexicon.elsewhereUnless.test(text)) return true
    if (lexicon.thereUnless.test(text) && !/回/u.test(text)) return false
    return towns.all(text).some(({ word, start }) => {
      const after = text.slice(start + word.length)
      const back = lexicon.backThere.test(text.slice(0, start)) && lexicon.backAsks.test(after)
      return back || lexicon.thereAsks.test(after)
    })
  }

  /** In the order in which the corpus lists them. */
  const departmentsAmong = (found: readonly FoundWord<Official>[]): readonly string[] => {
    const names = new Set(found.flatMap(({ value: { kind, id } }) => (kind === 'department' ? [id] : [])))
    return names.size === 0 ? [] : departments.flatMap(({ name }) => (names.has(name) ? [name] : []))
  }

  return (text) => {
    const clauses = splitClauses(text)
    const isWaved = createIsWaved(clauses, lexicon)
    const hits = findNames(text, clauses).map((name) => ({ name, waved: isWaved(name.start) }))
    const wanted = hits.filter(({ waved }) => !waved).map(({ name }) => name)
    const { outOfScope, crisis } = lexicon
    const said = findMarks(text)
    const danger = dangerIn(text, crisis)
    const named = official.all(text)
    return {
      names: wanted,
      negated: [...new Set(hits.filter(({ waved }) => waved).map(({ name }) => name.item))].filter(
        (item) => !wanted.some((name) => name.item === item),
      ),
      danger,
      smalltalk: smalltalkIn(text, lexicon),
      matter: likely(outOfScope, text).find((entry) => matchGuarded(entry, text))?.matter,
      elsewhere: asksElsewhere(text),
      vague: said.has('vague'),
      itemNumbers: itemNumbersIn(text),
      requests: said.has('requests'),
      child: said.has('child'),
      animal: said.has('animal'),
      corrects: said.has('corrects'),
      adult: said.has('adult'),
      notForChild: said.has('notForChild'),
      fiction: said.has('fiction'),
      phrasing: phrasingIn(said),
      both: said.has('both'),
      otherTown: false,
      anotherChild: said.has('anotherChild'),
      switchesTopic: said.has('switchesTopic'),
      departments: departmentsAmong(named),
      policy: longest(named, 'policy'),
      term: longest(named, 'term'),
      asks: {
        set: said.has('set'),
        all: said.has('all'),
        meaning: said.has('meaning'),
        document: said.has('document'),
        basis: said.has('basis'),
      },
    }
  }
}

function dangerIn(text: string, crisis: Lexicon['crisis']): Signals['danger'] {
  for (const entry of likely(crisis, text)) {
    const hit = matchGuarded(entry, text)
    if (hit) return { danger: entry.danger, words: hit.words, certain: entry.certain }
  }
  return undefined
}

/** What a word of the administration stands for. */
interface Official {
  readonly kind: 'department' | 'policy' | 'term'
  readonly id: string
}

const spokenFor = (kind: Official['kind'], named: readonly (readonly [id: string, ...spoken: string[]])[]) =>
  named.flatMap(([id, ...spoken]) => spoken.map((word) => [word, { kind, id }] as const))

/** What the longest of the words of a kind stands for. */
function longest(found: readonly FoundWord<Official>[], kind: Official['kind']): string | undefined {
  let best: FoundWord<Official> | undefined
  for (const word of found)
    if (word.value.kind === kind && (best === undefined || word.word.length > best.word.length)) best = word
  return best?.value.id
}

const wavedReach = 16

/** Whether the need named at an index is waved away: 不是要低保, 低保不用了. */
function createIsWaved(clauses: readonly Clause[], { negatedNeed, negatedAfter }: Lexicon): (start: number) => boolean {
  return (start) => {
    const clause = clauses.findLast((candidate) => candidate.start <= start)
    if (!clause) return false
    const negation = negatedNeed.exec(clause.text)
    const distance = negation ? start - clause.start - negation.index : -1
    return (distance >= 0 && distance < wavedReach) || negatedAfter.test(clause.text)
  }
}

/** Smalltalk is a message with nothing else in it. */
function smalltalkIn(text: string, { smalltalk, filler }: Lexicon): string | undefined {
  const tried = likely(smalltalk, text)
  const found = tried.find(({ pattern }) => pattern.test(text))
  if (found === undefined) return undefined
  const rest = tried.reduce((left, { pattern }) => withoutMatches(left, pattern), text)
  return rest.trim() === '' || filler.test(rest) ? found.id : undefined
}
