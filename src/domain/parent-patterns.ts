/** How parents are spoken of, and what has become of them. */
export interface ParentPatterns {
  /** How a parent is called. `when` and `unless` are looked for in the whole message: 我儿子 is the father only to a grandparent. */
  readonly names: readonly {
    readonly who: readonly ('father' | 'mother')[]
    readonly pattern: RegExp
    readonly when?: RegExp | undefined
    readonly unless?: RegExp | undefined
  }[]
  /** After father and mother named side by side: what follows is said of both. */
  readonly together: RegExp
  /** The start of a clause about somebody else. */
  readonly others: RegExp
  /** Circumstances, looked for in the words after the parent is named, first hit counts. */
  readonly states: readonly { readonly state: string; readonly pattern: RegExp; readonly unless?: RegExp | undefined }[]
  /** `lost_contact` also needs a length of time. */
  readonly contact: {
    readonly lost: RegExp
    readonly unless: RegExp
    readonly longAgo: RegExp
    readonly lately: RegExp
  }
  /** Circumstances told before the parent is named: 没了妈. */
  readonly before: readonly {
    readonly who: readonly ('father' | 'mother')[]
    readonly state: string
    readonly pattern: RegExp
  }[]
  /** A parent speaks … */
  readonly speaking: RegExp
  /** … unless it is another relative. */
  readonly relative: RegExp
}
