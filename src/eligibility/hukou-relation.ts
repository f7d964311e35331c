import { countyCities, type FactSheet, qingdaoDistricts, type urbanDistricts } from '../domain/fact.js'
import type { HukouRelation } from './rule.js'

/**
 * Where the 户籍 stands against the residence, or undefined while it is not known.
 * Source: semantics.md, "Who is a 流动儿童"; 民发〔2024〕35号 leaves moves between urban districts out.
 */
export function hukouRelation(sheet: FactSheet): HukouRelation | undefined {
  const hukou = sheet.hukou?.value
  if (hukou === 'outside') return 'outside'
  if (hukou === 'same') return 'same'
  const residence = sheet.residence?.value
  if (!isDistrict(hukou) || !isDistrict(residence)) return undefined
  if (hukou === residence) return 'same'
  const crossesCounty = [hukou, residence].some((place) => (countyCities as readonly string[]).includes(place))
  return crossesCounty ? 'across_counties' : 'between_districts'
}

/** The fact to ask for while the relation is unknown. */
export function missingForRelation(sheet: FactSheet): 'hukou' | 'residence' {
  return isDistrict(sheet.hukou?.value) ? 'residence' : 'hukou'
}

function isDistrict(value: unknown): value is (typeof urbanDistricts)[number] | (typeof countyCities)[number] {
  return (qingdaoDistricts as readonly unknown[]).includes(value)
}
