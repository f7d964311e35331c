import type { Lexicon } from '../domain/lexicon.js'
import type { Purpose } from '../domain/purpose.js'
import type { Understanding } from '../domain/understanding.js'
import { findSet, wholeList } from './find-set.js'
import type { PurposeSources, Situation } from './resolve-purpose.js'

/** The set that an overview question means, also one that is asked of the set listed before. */
export function overviewOf(
  understanding: Understanding,
  { topic, sheet }: Situation,
  { items, lexicon }: PurposeSources,
): Purpose {
  const earlier = topic?.kind === 'overview' ? topic.items : undefined
  const named = findSet(understanding, sheet, items, lexicon)
  if (named === undefined && earlier && thisPart.test(understanding.text))
    return { kind: 'overview', says: '刚才说的', items: earlier }
  const set = named ?? wholeList(items)
  return {
    kind: 'overview',
    ...set,
    items: earlier ? relatedTo(earlier, set.items, understanding.text, lexicon) : set.items,
  }
}

/** 其中没有市妇联的 keeps some of the set listed before, 幼有所育也要 adds to it. */
function relatedTo(
  earlier: readonly number[],
  named: readonly number[],
  text: string,
  { amongThem, besidesThem }: Lexicon,
): readonly number[] {
  if (amongThem.test(text)) return named.filter((item) => earlier.includes(item))
  return besidesThem.test(text) ? [...new Set([...earlier, ...named])].sort((a, b) => a - b) : named
}

/** 就这块 一共几样: what was just spoken of. */
const thisPart = /(?:就|说的)?这(?:一)?(?:块|类|部分|个领域|领域|里面|几项)/u
