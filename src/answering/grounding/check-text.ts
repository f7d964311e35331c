import { findPromises } from '../find-promises.js'
import type { Grounds } from './grounds.js'
import { guardedPairs, pairsWithin } from './guarded-pairs.js'
import { courtesy, leavesOpen } from './patterns/claims.js'
import { noSuch } from './patterns/meaning.js'
import { units, vagueQuantity } from './patterns/sizes.js'
import { type ReadNames, readNames } from './read-names.js'
import { readNumbers } from './read-numbers.js'
import { entryNumber, marks, plain } from './sentence.js'
import { strangeMixture } from './strange-mixture.js'
import { unknownWords } from './unknown-words.js'
import type { Violation } from './violation.js'
import type { WordStock } from './word-stock.js'

/** Letters, tokens that nobody gave out, signs of a markup language, and whatever else plain Chinese text has not. */
const foreign = /[a-z]+|[^\u4e00-\u9fff\d，。！？；：、“”‘’()《》「」〔〕\-~·…%.]/iu
const han = /[\u4e00-\u9fff]+/g
/** With what belongs to it; whether it is right has been looked at by then. */
const figure = new RegExp(`(?:不满|未满|没满|满了?|自|从)?\\d+(?:\\.\\d+)?(?:${units})?(?:起|以上|以下)?`, 'g')

/** What can be seen without knowing what the sentence says of whom: names, numbers, words. */
export function checkText(raw: string, grounds: Grounds, stock: WordStock): ReadNames | Violation {
  const sentence = plain(raw).replace(entryNumber, '，')
  const stranger = foreign.exec(sentence)?.[0]
  if (stranger?.startsWith('{')) return { reason: 'unknown_token', words: stranger }
  if (sentence.includes('？')) return { reason: 'question', words: sentence }
  if (stranger !== undefined && !grounds.text.includes(stranger)) return { reason: 'foreign_text', words: stranger }
  const promise = findPromises(sentence)[0]
  if (promise !== undefined) return { reason: 'promise', words: promise }
  const names = readNames(sentence, grounds)
  if ('reason' in names) return names
  return (
    foreignNumber(names, grounds) ??
    absentItem(names, grounds) ??
    openForMet(sentence, grounds) ??
    strangeWords(names, grounds, stock) ??
    names
  )
}

/** An item that the list does not have, spoken of as if it had. */
function absentItem({ items, masked }: ReadNames, { draft }: Grounds): Violation | undefined {
  const absent = items.find(
    ({ number, at }) => !draft.items.some((item) => item.number === number) && !noSuch.test(clauseAround(masked, at)),
  )
  return absent && { reason: 'item', words: `第${absent.number}项` }
}

const clauseAround = (text: string, at: number): string =>
  (/[^，。；！]*$/.exec(text.slice(0, at))?.[0] ?? '') + (/^[^，。；！]*/.exec(text.slice(at))?.[0] ?? '')

/** What the draft leaves open, quoted as if it were met. */
function openForMet(sentence: string, { open }: Grounds): Violation | undefined {
  const met = open.find((words) => {
    const at = sentence.indexOf(words)
    return at >= 0 && !leavesOpen.test(sentence.slice(0, at))
  })
  return met === undefined ? undefined : { reason: 'contrast', words: met }
}

function foreignNumber({ masked }: ReadNames, { numbers, text }: Grounds): Violation | undefined {
  const wrong = readNumbers(masked).find(({ key }) => !numbers.has(key))
  if (wrong) return { reason: 'number', words: wrong.key }
  const vague = vagueQuantity.exec(masked)?.[0]
  return vague === undefined || text.includes(vague) ? undefined : { reason: 'number', words: vague }
}

function strangeWords({ masked }: ReadNames, grounds: Grounds, stock: WordStock): Violation | undefined {
  for (const [run] of masked.replace(figure, marks.number).matchAll(han)) {
    const words = unknownWords(run, grounds, stock.words)
    if (words !== undefined) return { reason: 'unknown_words', words }
  }
  // What is not on the list is said in few ways, and whatever else is said of it is a promise: there every pair counts.
  const looked =
    grounds.draft.kind === 'out_of_scope' ? pairsWithin(masked.replace(courtesy, '，')) : guardedPairs(masked)
  const unheard = looked.find((pair) => !stock.pairs.has(pair) && !grounds.pairs.has(pair))
  const words = unheard ?? strangeMixture(masked, grounds, stock)
  return words === undefined ? undefined : { reason: 'unheard_words', words }
}
