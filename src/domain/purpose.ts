/** A danger that the model hears where no pattern names it. */
export const unnamedDanger = 'unnamed'

/** What a turn is for, with all earlier turns taken into account: what is composed hangs on it alone. */
export type Purpose =
  | { readonly kind: 'crisis'; readonly danger: string }
  | { readonly kind: 'smalltalk'; readonly manner: string }
  /** An exact set over the list. `says` names it: 市教育局负责, 病有所医. */
  | { readonly kind: 'overview'; readonly items: readonly number[]; readonly says: string }
  | { readonly kind: 'policy'; readonly policy?: string | undefined; readonly term?: string | undefined }
  /** `candidates` are the likeliest items, offered as options. */
  | { readonly kind: 'clarify'; readonly candidates: readonly number[] }
  /** `noSuchItem`: a number that the list does not have was asked for. */
  | {
      readonly kind: 'out_of_scope'
      readonly matter?: string | undefined
      readonly elsewhere: boolean
      readonly noSuchItem?: number | undefined
      /** Items that it would have been about, had it been for a child here. */
      readonly about: readonly number[]
    }
  /**
   * `benefits` are those that were named, as `item:benefit`; `inherited`: the items come from an earlier turn;
   * `noSuchItem`: a number that the list does not have was asked for beside them.
   */
  | {
      readonly kind: 'service'
      readonly items: readonly number[]
      readonly benefits: readonly string[]
      readonly inherited: boolean
      readonly noSuchItem?: number | undefined
    }
