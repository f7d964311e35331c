import { pairsWithin, triplesWithin } from './guarded-pairs.js'
import { marks, plain } from './sentence.js'
import { tokenKinds } from './tokens.js'

/** What a rewording may bring in beside the words of its draft. */
export interface WordStock {
  /** Words that change no fact. */
  readonly words: ReadonlySet<string>
  /** Neighbours in honest rewordings. */
  readonly pairs: ReadonlySet<string>
  /** Three in a row in them. */
  readonly triples: ReadonlySet<string>
}

const markOf: Readonly<Record<string, string>> = {
  [tokenKinds.item]: marks.item,
  [tokenKinds.departments]: marks.department,
  [tokenKinds.document]: marks.document,
  [tokenKinds.quote]: marks.quote,
  [tokenKinds.hotline]: marks.number,
  [tokenKinds.number]: marks.number,
}
const token = /\{(\D+)\d+\}/g

/** `examples` are honest rewordings with their tokens. */
export function wordStockOf(words: ReadonlySet<string>, examples: readonly string[]): WordStock {
  const masked = examples.map((text) => plain(text.replace(token, (whole, kind: string) => markOf[kind] ?? whole)))
  return {
    words,
    pairs: new Set(masked.flatMap((text) => pairsWithin(text))),
    triples: new Set(masked.flatMap(triplesWithin)),
  }
}
