import type { ItemEntry } from '../schemas.js'
import type { Fault } from './fault.js'
import { findDuplicates } from './find-duplicates.js'
import { fitsPattern } from './fits-pattern.js'
import { ruleLeaves, rulesOfItem } from './rule-leaves.js'

/** Departments outside the city that a duty may name: they are in no list of its departments. */
const dutyHoldersOutside: readonly string[] = ['户籍地民政部门']

/** What an item file says of benefits, departments and duties, held against its own content and departments.yaml. */
export function checkItems(items: readonly ItemEntry[], departments: readonly string[]): readonly Fault[] {
  return items.flatMap((item) => [
    ...checkBenefits(item),
    ...checkDepartments(item, departments),
    ...checkDuties(item),
    ...checkDeciders(item),
  ])
}

function checkBenefits({ number, content, benefits }: ItemEntry): readonly Fault[] {
  const place = (id: string) => `item ${number}, benefit ${id}`
  return [
    ...benefits
      .filter(({ clause }) => !content.includes(clause))
      .map(
        ({ id, clause }): Fault => ({
          code: 'clause_not_verbatim',
          place: place(id),
          says: `not in the content: ${clause}`,
        }),
      ),
    ...findDuplicates(benefits, ({ id }) => id).map(
      ([{ id }]): Fault => ({ code: 'benefit_duplicate', place: place(id), says: 'two benefits have this id' }),
    ),
    ...benefits.flatMap(({ id, names }) =>
      names
        .filter((name) => !fitsPattern(name))
        .map(
          (name): Fault => ({ code: 'pattern_invalid', place: place(id), says: `not a regular expression: ${name}` }),
        ),
    ),
  ]
}

function checkDepartments(item: ItemEntry, known: readonly string[]): readonly Fault[] {
  const place = `item ${item.number}`
  const named = [...item.departments, ...item.duties.map(({ department }) => department)]
  return [...new Set(named)]
    .filter((name) => !known.includes(name) && !dutyHoldersOutside.includes(name))
    .map((name) => ({ code: 'department_unknown', place, says: `not in departments.yaml: ${name}` }))
}

function checkDuties({ number, departments, duties }: ItemEntry): readonly Fault[] {
  const place = `item ${number}`
  const holders = duties.map(({ department }) => department)
  return [
    ...departments
      .filter((name) => !holders.includes(name))
      .map((name): Fault => ({ code: 'duty_missing', place, says: `no duty of ${name}` })),
    ...holders
      .filter((name) => !departments.includes(name) && !dutyHoldersOutside.includes(name))
      .map(
        (name): Fault => ({
          code: 'duty_foreign',
          place,
          says: `a duty of ${name}, which is no department of the item`,
        }),
      ),
  ]
}

function checkDeciders(item: ItemEntry): readonly Fault[] {
  return rulesOfItem(item).flatMap(({ place, rule }) =>
    ruleLeaves(rule)
      .flatMap((leaf) => ('open' in leaf ? [leaf.decidedBy] : []))
      .filter((name) => !item.departments.includes(name))
      .map((name) => ({ code: 'decided_by_unknown', place, says: `no department of the item: ${name}` })),
  )
}
