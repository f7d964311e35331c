import { distinct } from '../text/distinct.js'
import type { Features } from '../text/features.js'
import { finish, hashRange, mix, offsetBasis } from '../text/hash.js'
import { isBreak } from '../text/split-clauses.js'
import type { TopicMention } from './find-topics.js'

/** Stand for the mention that is judged, and for others of other topics: 低保批了 and 特困批了 look the same. */
const judged = 'Ｘ'
const other = 'Ｙ'

/** Characters on both sides that belong to the clause at most; speech without punctuation has no clauses. */
const farthest = 24
/** Characters next to the mention whose side is looked at, and characters of the neighbouring clauses. */
const near = 6
const beyond = 12
const longestGram = 3

/** What stands around a mention, the words of all topics replaced: what tells a told fact from an asked or a denied one. */
export function assertionFeatures(text: string, mentions: readonly TopicMention[], mention: TopicMention): Features {
  const { delexicalised, at } = delexicalise(text, mentions, mention)
  let start = at
  while (start > 0 && at - start < farthest && !isBreak(delexicalised.charCodeAt(start - 1))) start--
  let end = at + 1
  while (end < delexicalised.length && end - at < farthest && !isBreak(delexicalised.charCodeAt(end))) end++
  const slice = (from: number, to: number) => `^${delexicalised.slice(Math.max(0, from), to)}$`
  const parts = [
    slice(start, end),
    slice(Math.max(start, at - near), at),
    slice(at + 1, Math.min(end, at + 1 + near)),
    slice(start - beyond, start),
    slice(end, end + beyond),
  ]
  const most = parts.reduce((sum, part) => sum + part.length * (longestGram + 1), 1)
  return distinct(most, (add) => {
    parts.forEach((part, place) => {
      addGrams(part, mix(offsetBasis, place + 101), add)
    })
    add(hashRange(mention.topic.topic, 0, mention.topic.topic.length, offsetBasis))
  })
}

/** Runs of one to three characters, and pairs with one left out between them. */
function addGrams(part: string, basis: number, add: (hash: number) => void): void {
  for (let start = 0; start < part.length; start++) {
    let hash = basis
    for (let size = 1; size <= longestGram && start + size <= part.length; size++) {
      hash = mix(hash, part.charCodeAt(start + size - 1))
      add(finish(mix(hash, size)))
    }
    if (start + 2 < part.length)
      add(finish(mix(mix(mix(basis, 7), part.charCodeAt(start)), part.charCodeAt(start + 2))))
  }
}

function delexicalise(text: string, mentions: readonly TopicMention[], { topic, start }: TopicMention) {
  let delexicalised = ''
  let at = 0
  let from = 0
  for (const mention of mentions) {
    delexicalised += text.slice(from, mention.start)
    if (mention.start === start) at = delexicalised.length
    delexicalised += mention.topic === topic ? judged : other
    from = mention.end
  }
  return { delexicalised: delexicalised + text.slice(from), at }
}
