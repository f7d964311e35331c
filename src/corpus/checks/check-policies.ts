import type { KnownHotline, KnownPolicy, KnownTerm, PolicyFact } from '../../domain/knowledge.js'
import type { ItemEntry } from '../schemas.js'
import type { Fault } from './fault.js'
import { findDuplicates } from './find-duplicates.js'

interface Knowledge {
  readonly items: readonly ItemEntry[]
  readonly policies: readonly KnownPolicy[]
  readonly terms: readonly KnownTerm[]
  readonly hotlines: readonly KnownHotline[]
}

/** Policies, terms and hotlines: names that tell two things apart, references that lead somewhere, grades that have a source. */
export function checkPolicies({ items, policies, terms, hotlines }: Knowledge): readonly Fault[] {
  const names = policies.flatMap(({ id, title, aliases }) =>
    [title, ...aliases].map((name) => ({ place: `policy ${id}`, name })),
  )
  const spoken = terms.flatMap(({ term, aliases }) =>
    [term, ...aliases].map((name) => ({ place: `term ${term}`, name })),
  )
  const graded = [
    ...policies.flatMap(({ id, facts }) =>
      facts.map((fact) => ({ ...gradeOf(fact), place: `policy ${id}, fact ${fact.id}` })),
    ),
    ...hotlines.map((hotline) => ({ ...gradeOf(hotline), place: `hotline ${hotline.number}` })),
  ]
  return [
    ...findDuplicates(policies, ({ id }) => id).map(([{ id }]) =>
      fault('policy_duplicate', `policy ${id}`, 'two policies have this id'),
    ),
    ...findDuplicates(names, ({ name }) => name).map(([{ place, name }, other]) =>
      fault('policy_duplicate', place, `${name} already names ${other.place}`),
    ),
    ...findDuplicates(spoken, ({ name }) => name).map(([{ place, name }, other]) =>
      fault('term_duplicate', place, `${name} already names ${other.place}`),
    ),
    ...policies.flatMap(({ id, facts }) =>
      findDuplicates(facts, (fact) => fact.id).map(([fact]) =>
        fault('policy_fact_duplicate', `policy ${id}, fact ${fact.id}`, 'two facts have this id'),
      ),
    ),
    ...findDuplicates(hotlines, ({ number }) => number).map(([{ number }]) =>
      fault('hotline_duplicate', `hotline ${number}`, 'stands twice'),
    ),
    ...policies
      .filter(({ status, replacedBy }) => status === 'replaced' && replacedBy === undefined)
      .map(({ id }) => fault('replaced_without_successor', `policy ${id}`, 'replaced, and replacedBy is missing')),
    ...graded
      .filter(({ mark, grade }) => mark !== 'verified' && grade !== undefined)
      .map(({ place, mark, grade }) =>
        fault('grade_without_source', place, `grade ${grade} on a fact that is ${mark}`),
      ),
    ...checkReferences(items, policies, terms),
  ]
}

function checkReferences(
  items: readonly ItemEntry[],
  policies: readonly KnownPolicy[],
  terms: readonly KnownTerm[],
): readonly Fault[] {
  const known = new Set(policies.map(({ id }) => id))
  return [
    ...policies.map(({ id, replacedBy }) => ({ place: `policy ${id}, replacedBy`, named: replacedBy })),
    ...items.map(({ number, noticePolicy }) => ({ place: `item ${number}, noticePolicy`, named: noticePolicy })),
    ...terms.flatMap(({ term, basis }) => basis.map((named) => ({ place: `term ${term}, basis`, named }))),
  ].flatMap(({ place, named }) =>
    named === undefined || known.has(named) ? [] : [fault('policy_unknown', place, `no policy has the id ${named}`)],
  )
}

const gradeOf = ({ mark, grade }: Pick<PolicyFact, 'mark' | 'grade'>) => ({ mark, grade })

function fault(code: Fault['code'], place: string, says: string): Fault {
  return { code, place, says }
}
