import type { FactId } from '../domain/fact.js'

/** 户籍 against 居住地, once both are known. */
export type HukouRelation = 'outside' | 'across_counties' | 'between_districts' | 'same'
export const hukouRelations = ['outside', 'across_counties', 'between_districts', 'same'] as const

interface Leaf {
  /** The condition in plain Chinese, as the trace shows it. */
  readonly says: string
}

/** A rule is data beside the item that it belongs to; see docs/rules.md for the vocabulary. */
export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly always: string }
  /** `assume`: an unknown fact counts as met, and these words say so to the user. */
  | (Leaf & {
      readonly fact: FactId
      readonly is: true | false | readonly string[]
      readonly assume?: string | undefined
    })
  | (Leaf & { readonly fact: FactId; readonly isNot: readonly string[]; readonly assume?: string | undefined })
  /** Met from `from` on and below `below`, in the unit of the fact. */
  | (Leaf & {
      readonly range: FactId
      readonly from?: number | undefined
      readonly below?: number | undefined
      readonly assume?: string | undefined
    })
  | (Leaf & { readonly hukou: readonly HukouRelation[] })
  /** A condition that the list names without stating it. Denied outright by the user (`fact` known false), it is violated. */
  | (Leaf & { readonly open: string; readonly fact?: FactId | undefined; readonly decidedBy: string })

export interface ItemRules {
  readonly item: number
  /** `any`: 16–17 is left to the department; `own`: the item has a group or stage of its own. */
  readonly ageLimit: 'any' | 'own'
  /** What keeps an item open past 18. */
  readonly adultsWhen?: Rule | undefined
  readonly requires?: Rule | undefined
  readonly benefits: readonly { readonly id: string; readonly clause: string; readonly when: Rule }[]
}

/** The gate before every item: who counts as a migrant child. */
export interface GateRules {
  readonly residence: Rule
  readonly age: { readonly any: Rule; readonly own: Rule }
}

export interface RuleBook {
  readonly gate: GateRules
  readonly items: readonly ItemRules[]
}
