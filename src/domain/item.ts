/** A row of the city's list, with the departments as a set. */
export interface ServiceItem {
  readonly number: number
  readonly domain: string
  readonly audience: string
  readonly title: string
  readonly content: string
  readonly departments: readonly string[]
}

/** What a department does for an item when a case reaches it. */
export const dutyRoles = ['受理', '出资', '认定', '协办'] as const
export type DutyRole = (typeof dutyRoles)[number]
