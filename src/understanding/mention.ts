import { qingdaoDistricts } from '../domain/fact.js'

/** One place as a text names it, `start`..`end` (exclusive); 安徽阜阳 and 青岛胶州李哥庄 are one. */
export interface Mention {
  /** As in `PlaceName`, without `none`. */
  readonly place: string
  readonly words: string
  readonly start: number
  readonly end: number
}

export const isDistrict = (place: unknown): place is string => (qingdaoDistricts as readonly unknown[]).includes(place)
export const isElsewhere = (place: string): boolean => place === 'outside' || place === 'ordinary'
