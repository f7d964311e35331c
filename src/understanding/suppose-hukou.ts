import type { FoundFact } from '../domain/understanding.js'
import { isDistrict, type Mention } from './mention.js'

/** 要是把孩子户口落到李沧呢: where the 户籍 would be, said to hear what would follow. */
export function supposeHukou(text: string, mentions: readonly Mention[]): FoundFact | undefined {
  const match = text.includes('户') ? supposing.exec(text) : null
  if (match === null) return undefined
  const end = match.index + match[0].length
  const town = mentions.find(({ start, place }) => start >= end && start <= end + reach && isDistrict(place))
  if (town) return { fact: 'hukou', value: town.place, words: text.slice(match.index, town.end) }
  const here = hereAfter.exec(text.slice(end))
  return here ? { fact: 'hukou', value: 'same', words: match[0] + here[0] } : undefined
}

const supposing =
  /(?:要是|如果|假如|假设|假定|万一|若是?|(?<=^|[ ，。：])如|等)[^，。；]{0,16}?(?:户口|户籍)[^，。；]{0,6}?(?:落|迁|转|挪|上|改|弄)(?:户)?(?:到|在|进|入|去|成)?(?:了)?/u
const reach = 3
/** Moved to where the family lives. */
const hereAfter = /^(?:过来|来(?!年|不)|到?(?:这边|这里|这儿|本地|我们?(?:现在)?住的|现在?住的)[^，。 ]{0,3})/u
