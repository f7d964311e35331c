import { countyCities, type FactId, type FactValue, type Range, urbanDistricts } from '../../domain/fact.js'
import { type VerdictKind, verdictKinds } from '../../domain/verdict.js'

export type Facts = { readonly [fact in FactId]?: FactValue }

/** ineligible 0, need_info 1, conditional 2, eligible 3. */
type Level = 0 | 1 | 2 | 3

/**
 * The verdict as the project's semantics state it in words, read anew: nothing of src/eligibility is used here, because
 * what is measured must not measure itself. The worst of residence, age and the item's own line.
 */
export function expectedVerdict(item: number, facts: Facts): VerdictKind {
  const own = lines[item]?.(facts)
  if (own === undefined) throw new Error(`the oracle has no line for item ${item}`)
  return verdictKinds[worst(residence(facts), ageLimit(item, facts), own)] as VerdictKind
}

/** Items of which the list states nothing but conditions that a department decides. */
export const neverEligible: readonly number[] = [2, 4, 10]

const worst = (...levels: readonly Level[]): Level => Math.min(...levels) as Level
const best = (...levels: readonly Level[]): Level => Math.max(...levels) as Level

/** Known true, known false, not known. */
const told = (value: FactValue | undefined): Level => (value === undefined ? 1 : value === true ? 3 : 0)
const oneOf = (value: FactValue | undefined, ...fitting: readonly FactValue[]): Level =>
  value === undefined ? 1 : fitting.includes(value) ? 3 : 0

const isIn = (places: readonly string[], value: FactValue | undefined): boolean => places.some((one) => one === value)

function residence({ hukou, residence: home, monthsInQingdao }: Facts): Level {
  if (home === 'elsewhere') return 0
  return worst(move(hukou, home), atMost(monthsInQingdao, 5) ? 2 : 3)
}

function move(hukou: FactValue | undefined, home: FactValue | undefined): Level {
  if (hukou === 'outside') return 3
  if (hukou === 'same') return 0
  const [from, to] = [hukou, home].map((place) =>
    isIn(countyCities, place) ? 'county' : isIn(urbanDistricts, place) ? 'district' : undefined,
  )
  if (from === undefined || to === undefined) return 1
  if (hukou === home) return 0
  return from === 'district' && to === 'district' ? 2 : 3
}

/** 16 and 17 are left to a department where an item has no group of its own; 18 ends all but 普通高中. */
function ageLimit(item: number, facts: Facts): Level {
  const age = ageOf(facts)
  if (atLeast(age, 216)) return item === 4 ? oneOf(facts.stage, 'senior') : 0
  return [5, 6, 17, 18, 19, 20, 22].includes(item) && atLeast(age, 192) ? 2 : 3
}

const anyChild = (): Level => 3

/** What a family says of hardship: denied is a refusal, granted already a right, anything else for the department. */
const relief =
  (granted: FactId) =>
  (facts: Facts): Level =>
    facts[granted] === true ? 3 : facts.familyHardship === false ? 0 : 2

/** 孤儿 are a group of their own: they are not counted among the two others unless it is said. */
const unlessOrphan = (value: FactValue | undefined, orphan: FactValue | undefined): Level =>
  value === undefined && orphan === true ? 0 : told(value)

const lines: { readonly [item: number]: (facts: Facts) => Level } = {
  1: (facts) => between(ageOf(facts), 0, 84),
  2: (facts) => (isIn(pastKindergarten, facts.stage) ? 0 : worst(2, between(ageOf(facts), 36, 84))),
  3: (facts) => {
    if (isIn(['primary', 'junior', 'dropped_out'], facts.stage)) return 3
    if (isIn(['kindergarten', 'senior', 'vocational', 'left_after_compulsory'], facts.stage)) return 0
    // At 15 a child may still be in 初中: the stage is asked for.
    return facts.stage === undefined && atLeast(ageOf(facts), 180) ? 1 : between(ageOf(facts), 72, 180)
  },
  4: (facts) => (facts.stage === undefined && atMost(ageOf(facts), 71) ? 0 : worst(2, oneOf(facts.stage, 'senior'))),
  5: anyChild,
  6: anyChild,
  7: (facts) => worst(oneOf(facts.mentalDisorder, 'severe'), oneOf(facts.livingSetting, 'family')),
  8: (facts) => told(facts.orphan),
  9: ({ orphan, livingSetting, deFactoUnattended, keyDifficulty }) =>
    best(
      worst(told(orphan), oneOf(livingSetting, 'family')),
      unlessOrphan(deFactoUnattended, orphan),
      unlessOrphan(keyDifficulty, orphan),
    ),
  10: (facts) => worst(2, told(facts.housingHardship)),
  11: ({ orphan, deFactoUnattended, keyDifficulty, hivAffected }) =>
    best(told(orphan), told(deFactoUnattended), told(keyDifficulty), told(hivAffected)),
  12: ({ disabled, hukou, residencePermit, rehabAtDesignatedCentre }) => {
    const rehabilitation = worst(oneOf(hukou, 'outside'), told(residencePermit), told(rehabAtDesignatedCentre))
    return worst(told(disabled), best(2, rehabilitation))
  },
  13: ({ disabled, inclusiveKindergarten }) => worst(told(disabled), best(2, told(inclusiveKindergarten))),
  14: relief('minimumLivingApproved'),
  15: relief('extremePovertyApproved'),
  16: relief('temporaryReliefApproved'),
  17: anyChild,
  18: anyChild,
  19: anyChild,
  20: anyChild,
  21: anyChild,
  22: anyChild,
}

const pastKindergarten = ['primary', 'junior', 'senior', 'vocational', 'left_after_compulsory', 'dropped_out']

/** A stage tells the age, early and late pupils included. */
const usualAges: { readonly [stage: string]: Range } = {
  kindergarten: { min: 36, max: 83 },
  primary: { min: 72, max: 167 },
  junior: { min: 132, max: 191 },
}

const ageOf = ({ ageInMonths, stage }: Facts): FactValue | undefined => ageInMonths ?? usualAges[String(stage)]

const isRange = (value: FactValue | undefined): value is Range => typeof value === 'object'
const atLeast = (value: FactValue | undefined, least: number): boolean => isRange(value) && value.min >= least
const atMost = (value: FactValue | undefined, most: number): boolean => isRange(value) && value.max <= most

function between(age: FactValue | undefined, from: number, below: number): Level {
  if (atLeast(age, from) && atMost(age, below - 1)) return 3
  return atLeast(age, below) || atMost(age, from - 1) ? 0 : 1
}
