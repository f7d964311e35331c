import type { KnownDepartment, KnownItem, KnownPolicy, KnownTerm } from '../domain/knowledge.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { Signals } from '../domain/understanding.js'
import { withoutMatches } from '../text/matches-of.js'
import { parseNumeral } from '../text/numerals.js'
import { type Clause, splitClauses } from '../text/split-clauses.js'
import { createWordIndex } from '../text/word-index.js'
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
  const findNames = createFindNames(items)
  const departmentNames = departments.map(({ name, aliases }) => ({ name, spoken: [name, ...aliases] }))
  const policyNames = policies.map(({ id, title, number, aliases }) => ({
    id,
    spoken: [title, ...(number ? [number] : []), ...aliases],
  }))
  const termNames = terms
    .flatMap(({ term, aliases }) => [term, ...aliases].map((spoken) => ({ term, spoken })))
    .sort((a, b) => b.spoken.length - a.spoken.length)

  const towns = createWordIndex(
    lexicon.places.names.filter(({ place }) => place === 'outside').map(({ name }) => [name, name] as const),
  )
  /** Another town is named, and what is asked is asked of that town. */
  const asksElsewhere = (text: string): boolean => {
    if (lexicon.elsewhere.test(text) && !lexicon.elsewhereUnless.test(text)) return true
    if (lexicon.thereUnless.test(text)) return false
    return towns.all(text).some(({ word, start }) => lexicon.thereAsks.test(text.slice(start + word.length)))
  }

  return (text) => {
    const clauses = splitClauses(text)
    const isWaved = createIsWaved(clauses, lexicon)
    const hits = findNames(text, clauses).map((name) => ({ name, waved: isWaved(name.start) }))
    const wanted = hits.filter(({ waved }) => !waved).map(({ name }) => name)
    const { overview, policy, outOfScope, crisis } = lexicon
    const danger = crisis.map((entry) => ({ ...entry, hit: matchGuarded(entry, text) })).find(({ hit }) => hit)
    return {
      names: wanted,
      negated: [...new Set(hits.filter(({ waved }) => waved).map(({ name }) => name.item))].filter(
        (item) => !wanted.some((name) => name.item === item),
      ),
      danger: danger?.hit && { danger: danger.danger, words: danger.hit.words, certain: danger.certain },
      smalltalk: smalltalkIn(text, lexicon),
      matter: outOfScope.find((entry) => matchGuarded(entry, text))?.matter,
      elsewhere: asksElsewhere(text),
      vague: lexicon.vague.test(text),
      itemNumbers: itemNumbersIn(text),
      requests: lexicon.request.test(text),
      child: lexicon.childWords.test(text),
      animal: lexicon.animals.test(text),
      corrects: lexicon.corrects.test(text),
      adult: lexicon.adultSubject.test(text),
      notForChild: lexicon.notForChild.test(text),
      fiction: lexicon.fiction.test(text),
      otherTown: false,
      switchesTopic: lexicon.switchesTopic.test(text),
      departments: departmentNames
        .filter(({ spoken }) => spoken.some((name) => text.includes(name)))
        .map(({ name }) => name),
      policy: policyNames.find(({ spoken }) => spoken.some((name) => text.includes(name)))?.id,
      term: termNames.find(({ spoken }) => text.includes(spoken))?.term,
      asks: {
        set: overview.asks.test(text),
        all: overview.all.test(text),
        meaning: policy.asksMeaning.test(text),
        document: policy.asksDocument.test(text),
        basis: policy.basis.test(text),
      },
    }
  }
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

const itemReference = /第 ?(\d{1,3}|[一二三四五六七八九十百]{1,4}) ?(?:项|条)|序号 ?(\d{1,3})/gu

function itemNumbersIn(text: string): readonly number[] {
  return [...text.matchAll(itemReference)]
    .map(([, ordinal, serial]) => parseNumeral(ordinal ?? serial ?? ''))
    .filter((number) => number !== undefined)
}

/** Smalltalk is a message with nothing else in it. */
function smalltalkIn(text: string, { smalltalk, filler }: Lexicon): string | undefined {
  const found = smalltalk.filter(({ pattern }) => pattern.test(text))
  if (found.length === 0) return undefined
  const rest = smalltalk.reduce((left, { pattern }) => withoutMatches(left, pattern), text)
  return rest.trim() === '' || filler.test(rest) ? found[0]?.id : undefined
}
