import { isAlike, otherWant, turnedRound } from './check-contrasts.js'
import type { DraftItem } from './draft.js'
import type { Grounds } from './grounds.js'
import type { Progress } from './open-grounding.js'
import {
  agent,
  anyAgent,
  anyPlace,
  childLabels,
  decision,
  demands,
  firstPerson,
  leadsToClaim,
  misplacedHelp,
  negation,
  outsideList,
  place,
  requests,
  responsibility,
  sameAuthority,
  sweeping,
  takesBack,
} from './patterns.js'
import { type ReadClaims, readClaims } from './read-claims.js'
import type { Segment } from './segments-of.js'
import { marks, plain } from './sentence.js'
import type { Violation } from './violation.js'

/** What was said of an item. */
export interface Told {
  /** Every department named for it, and those of them named as responsible. */
  readonly departments: ReadonlySet<string>
  readonly responsible: ReadonlySet<string>
  readonly isNamed: boolean
  readonly isVerdictTold: boolean
}

export function judgeSegment(progress: Progress, segment: Segment, grounds: Grounds): Progress | Violation {
  const wrong = wrongDepartment(segment, grounds) ?? wrongVerdict(segment, grounds) ?? wrongWords(segment, grounds)
  if (wrong) return wrong
  const told = new Map(progress.told)
  for (const item of segment.about) {
    const before = told.get(item.number)
    told.set(item.number, {
      isNamed: true,
      departments: new Set([...(before?.departments ?? []), ...segment.departments.map(({ name }) => name)]),
      responsible: new Set([...(before?.responsible ?? []), ...responsibleIn(segment, before)]),
      isVerdictTold: (before?.isVerdictTold ?? false) || tellsVerdict(segment, item),
    })
  }
  const text = segment.clauses.join('')
  return {
    ...progress,
    current: segment.about,
    told,
    hotlines: new Set([...progress.hotlines, ...grounds.hotlines.filter((number) => text.includes(number))]),
    isOutsideTold: progress.isOutsideTold || outsideList.test(text),
  }
}

function wrongDepartment({ departments, about, isPointing }: Segment, { draft }: Grounds): Violation | undefined {
  const wrong = departments.find(({ name, clause }) => {
    if (draft.items.length === 0) return false
    if (isPointing || about.length === 0) return true
    return about.some((item) => !mayBeNamed(name, clause, item, draft.deciders))
  })
  return wrong && { reason: 'department', words: wrong.name }
}

function mayBeNamed(
  name: string,
  clause: string,
  { departments, text }: DraftItem,
  deciders: readonly string[],
): boolean {
  const isResponsible = departments.map(plain).includes(name)
  const isDecider = deciders.map(plain).includes(name) && text.includes(name)
  if (responsibility.test(clause) && !decision.test(clause)) return isResponsible
  if (decision.test(clause) && !responsibility.test(clause)) return isDecider
  return isResponsible || isDecider
}

/** A department that only decides is not yet named as the one responsible. */
function responsibleIn({ clauses, departments }: Segment, before: Told | undefined): readonly string[] {
  const named = departments.map(({ name }) => name)
  if (clauses.some((clause) => sameAuthority.test(clause))) return [...(before?.departments ?? []), ...named]
  return departments.flatMap(({ name, clause }) =>
    decision.test(clause) && !responsibility.test(clause) ? [] : [name],
  )
}

function wrongWords({ clauses, about }: Segment, grounds: Grounds): Violation | undefined {
  for (const [index, clause] of clauses.entries()) {
    const self = firstPerson.exec(clause)?.[0]
    if (self !== undefined) return { reason: 'first_person', words: self }
    const label = [...clause.matchAll(childLabels)].find(
      ([words]) => grounds.body.includes(words) && about.some(({ text }) => !text.includes(words)),
    )
    if (label) return { reason: 'contrast', words: label[0] }
    const turned = turnedRound(clause, clauses[index - 1] ?? '', grounds) ?? otherWant(clause, grounds.body) ?? strangeAgent(clause, grounds) ?? strangePlace(clause, grounds)
    if (turned) return turned
  }
  return undefined
}

function strangePlace(clause: string, { places, text, negated }: Grounds): Violation | undefined {
  const misplaced = misplacedHelp.exec(clause)?.[0]
  if (misplaced !== undefined) return { reason: 'contrast', words: misplaced }
  const affirmed = negated.find((words) => clause.includes(words) && !negation.test(clause))
  if (affirmed !== undefined) return { reason: 'contrast', words: affirmed }
  const stranger = [...clause.matchAll(place)].find(([, words = '']) => !places.has(words) && !anyPlace.test(words))
  if (stranger) return { reason: 'contrast', words: stranger[0] }
  const asked = requests.exec(clause)?.[0]
  return asked === undefined || text.includes(asked) ? undefined : { reason: 'contrast', words: asked }
}

function strangeAgent(clause: string, { agents, text, clauses }: Grounds): Violation | undefined {
  const stranger = [...clause.matchAll(agent)].find(
    ([, words = '']) => !words.startsWith(marks.department) && !agents.has(words) && !anyAgent.test(words),
  )
  if (stranger) return { reason: 'contrast', words: stranger[0] }
  const swept = sweeping.exec(clause)?.[0] ?? (text.includes('或') ? undefined : /或(?!许|是)者?/.exec(clause)?.[0])
  if (swept !== undefined && !text.includes(swept)) return { reason: 'contrast', words: swept }
  const demand = demands.exec(clause)?.[0]
  return demand !== undefined && !text.includes(demand) && !isAlike(clause, clauses)
    ? { reason: 'contrast', words: demand }
    : undefined
}

const claimsOfClause = (clause: string, { toldClaims }: Grounds): ReadClaims => {
  const claims = readClaims(clause)
  const isOwn = (words: string) => !toldClaims.has(words)
  return { ...claims, positive: claims.positive.filter(isOwn), negative: claims.negative.filter(isOwn) }
}

function wrongVerdict(segment: Segment, grounds: Grounds): Violation | undefined {
  // What stands before a colon takes no certainty from what stands behind it.
  const clauses = segment.clauses.flatMap((clause) => clause.split(/(?<=：)/))
  const claims = clauses.map((clause) => claimsOfClause(clause, grounds))
  const isDoubted = (at: number) => claims[at]?.hedged === true || claims[at]?.undecided === true
  const hedgedNear = (index: number) =>
    isDoubted(index) ||
    leadsToClaim.test(clauses[index - 1] ?? '') ||
    (isDoubted(index + 1) && takesBack.test(clauses[index + 1] ?? ''))
  const positive = claims.flatMap((claim, index) =>
    claim.positive.length > 0 ? [{ words: claim.positive[0] ?? '', index }] : [],
  )
  const negative = claims.flatMap((claim, index) =>
    claim.negative.length > 0 ? [{ words: claim.negative[0] ?? '', index }] : [],
  )
  const violation = (found: { words: string } | undefined): Violation | undefined =>
    found && { reason: 'verdict', words: found.words }
  if (segment.isPointing) return violation(positive[0] ?? negative[0])
  for (const item of segment.about) {
    const wrong = (() => {
      switch (item.verdict) {
        case 'eligible':
          return negative[0] ?? positive.find(({ index }) => claims[index]?.hedged && !isHedged(item))
        case 'conditional':
        case 'need_info':
          return negative[0] ?? positive.find(({ index }) => !hedgedNear(index))
        case 'ineligible':
          return positive[0]
        default:
          return undefined
      }
    })()
    if (wrong) return violation(wrong)
  }
  if (grounds.draft.kind === 'out_of_scope') return violation(positive[0])
  return undefined
}

const isHedged = ({ text }: DraftItem): boolean => readClaims(plain(text)).hedged

function tellsVerdict({ clauses }: Segment, { verdict }: DraftItem): boolean {
  return clauses.map(readClaims).some((claim) => {
    switch (verdict) {
      case 'eligible':
        return claim.positive.length > 0 && !claim.hedged
      case 'conditional':
        return claim.hedged
      case 'need_info':
        return claim.undecided || claim.hedged
      case 'ineligible':
        return claim.negative.length > 0
      default:
        return true
    }
  })
}
