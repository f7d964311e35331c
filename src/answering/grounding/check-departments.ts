import type { DraftItem } from './draft.js'
import type { Grounds } from './grounds.js'
import { decision, responsibility, sameAuthority } from './patterns/roles.js'
import type { Segment } from './segments-of.js'
import { plain } from './sentence.js'
import type { Violation } from './violation.js'

/** A department that does not belong to the item spoken of, or not in the part that it is given. */
export function wrongDepartment(
  { departments, about, isPointing }: Segment,
  { draft }: Grounds,
): Violation | undefined {
  if (draft.items.length === 0) return undefined
  const wrong = departments.find(
    ({ name, clause }) =>
      isPointing || about.length === 0 || about.some((item) => !mayBeNamed(name, clause, item, draft.deciders)),
  )
  return wrong && { reason: 'department', words: wrong.name }
}

function mayBeNamed(name: string, clause: string, item: DraftItem, deciders: readonly string[]): boolean {
  const isResponsible = item.departments.map(plain).includes(name)
  const isDecider = deciders.map(plain).includes(name) && item.text.includes(name)
  const [asResponsible, asDecider] = [responsibility.test(clause), decision.test(clause)]
  if (asResponsible !== asDecider) return asResponsible ? isResponsible : isDecider
  return isResponsible || isDecider
}

/** The departments that a segment names as responsible: one that only decides is not, unless it is said to be the same. */
export function responsibleIn({ clauses, departments }: Segment, namedBefore: Iterable<string>): readonly string[] {
  if (clauses.some((clause) => sameAuthority.test(clause)))
    return [...namedBefore, ...departments.map(({ name }) => name)]
  const onlyDecides = (clause: string) => decision.test(clause) && !responsibility.test(clause)
  return departments.flatMap(({ name, clause }) => (onlyDecides(clause) ? [] : [name]))
}
