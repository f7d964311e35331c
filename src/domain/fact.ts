/** The ten districts and county-level cities of Qingdao; the first seven are 市辖区, the last three 县级市. */
export const urbanDistricts = ['shinan', 'shibei', 'licang', 'laoshan', 'huangdao', 'chengyang', 'jimo'] as const
export const countyCities = ['jiaozhou', 'pingdu', 'laixi'] as const
export const qingdaoDistricts = [...urbanDistricts, ...countyCities] as const

/** Circumstances of a parent (民发〔2019〕62号, 民发〔2020〕125号). `lost_contact` is six months or more. */
export const parentStates = [
  'caring',
  'dead',
  'missing',
  'severely_disabled',
  'severely_ill',
  'in_prison',
  'in_rehab_detention',
  'lost_contact',
  'custody_revoked',
  'deported',
] as const

export const schoolStages = [
  'not_in_school',
  'kindergarten',
  'primary',
  'junior',
  'senior',
  'vocational',
  'left_after_compulsory',
  'dropped_out',
] as const

type FactType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** A whole number, or a range of whole numbers where only that is known. */
  | { readonly kind: 'range'; readonly most: number }

type FactDefinition = FactType & { readonly scope: 'child' | 'household' }

const yesNo = { kind: 'boolean' } as const

/** Every fact that a rule may ask for. The question for each, and why we ask, stand in the corpus. */
export const factDefinitions = {
  hukou: { scope: 'household', kind: 'choice', values: ['outside', 'qingdao', 'same', ...qingdaoDistricts] },
  residence: { scope: 'household', kind: 'choice', values: ['qingdao', 'elsewhere', ...qingdaoDistricts] },
  residencePermit: { scope: 'household', ...yesNo },
  monthsInQingdao: { scope: 'household', kind: 'range', most: 1_200 },
  housingHardship: { scope: 'household', ...yesNo },
  familyHardship: { scope: 'household', ...yesNo },
  minimumLivingApproved: { scope: 'household', ...yesNo },
  temporaryReliefApproved: { scope: 'household', ...yesNo },
  father: { scope: 'household', kind: 'choice', values: parentStates },
  mother: { scope: 'household', kind: 'choice', values: parentStates },
  ageInMonths: { scope: 'child', kind: 'range', most: 1_200 },
  stage: { scope: 'child', kind: 'choice', values: schoolStages },
  grade: { scope: 'child', kind: 'range', most: 12 },
  inclusiveKindergarten: { scope: 'child', ...yesNo },
  disabled: { scope: 'child', ...yesNo },
  rehabAtDesignatedCentre: { scope: 'child', ...yesNo },
  mentalDisorder: { scope: 'child', kind: 'choice', values: ['severe', 'other', 'undiagnosed'] },
  livingSetting: { scope: 'child', kind: 'choice', values: ['family', 'hospital', 'institution'] },
  orphan: { scope: 'child', ...yesNo },
  deFactoUnattended: { scope: 'child', ...yesNo },
  keyDifficulty: { scope: 'child', ...yesNo },
  hivAffected: { scope: 'child', ...yesNo },
  extremePovertyApproved: { scope: 'child', ...yesNo },
  healthy: { scope: 'child', ...yesNo },
} as const satisfies Record<string, FactDefinition>

export type FactId = keyof typeof factDefinitions
export const factIds = Object.keys(factDefinitions) as readonly FactId[]

/** Inclusive at both ends; equal ends where the number is exact. */
export interface Range {
  readonly min: number
  readonly max: number
}
export type FactValue = boolean | string | Range

/** A fact with the words it came from. `turn` counts from 1; 0 when it was given as data. */
export interface StatedFact {
  readonly fact: FactId
  readonly value: FactValue
  readonly words: string
  readonly turn: number
}

/** What is known of one child, household facts included. Absent is unknown, never false. */
export type FactSheet = { readonly [fact in FactId]?: StatedFact }
