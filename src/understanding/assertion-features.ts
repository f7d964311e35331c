import { distinct } from '../text/distinct.js'
import type { Features } from '../text/features.js'
import { hashRange, offsetBasis } from '../text/hash.js'
import { addGrams, delexicalise, mostGrams, partsAround } from './context-features.js'
import type { TopicMention } from './find-topics.js'

/** Stand for the mention that is judged, and for others of other topics: 低保批了 and 特困批了 look the same. */
const judged = 'Ｘ'
const other = 'Ｙ'

/** What stands around a mention, the words of all topics replaced: what tells a told fact from an asked or a denied one. */
export function assertionFeatures(text: string, mentions: readonly TopicMention[], mention: TopicMention): Features {
  const { delexicalised, at } = delexicalise(text, mentions, mention, ({ topic }) =>
    topic === mention.topic ? judged : other,
  )
  const parts = partsAround(delexicalised, at)
  return distinct(mostGrams(parts) + 1, (add) => {
    addGrams(parts, 0, add)
    add(hashRange(mention.topic.topic, 0, mention.topic.topic.length, offsetBasis))
  })
}
