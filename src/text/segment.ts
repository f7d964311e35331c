import { Jieba } from '@node-rs/jieba'
import { remember } from './remember.js'

/**
 * A segmenter that knows `words` (names of services, places, local speech) beside jieba's dictionary. It returns words
 * for a search index: long words are followed by nothing and preceded by their parts (居住, 居住证), lower-cased, with
 * punctuation and white space dropped. Building one takes about half a second; make it once.
 */
export const createSegmenter = ({
  dictionary,
  words,
}: {
  /** jieba's own file of words. */
  readonly dictionary: Uint8Array
  readonly words: readonly string[]
}): ((text: string) => readonly string[]) => {
  const jieba = Jieba.withDict(dictionary)
  const known = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '' && !/\s/.test(word))
  if (known.length > 0) jieba.loadDict(Buffer.from(known.map((word) => `${word} ${certainFrequency} n\n`).join('')))
  // Without the hidden Markov model: it glues unknown neighbours into words that no index entry shares (想办, 俺家娃).
  return remember((text) => jieba.cutForSearch(text.toLowerCase(), false).filter(isWord))
}

/** High enough that a user's word always wins over its parts. */
const certainFrequency = 1_000_000

/** Nearly every word begins with a Han character; the pattern then need not be tried. */
function isWord(word: string): boolean {
  const first = word.charCodeAt(0)
  return (first >= 0x4e00 && first <= 0x9fff) || hasLetterOrDigit.test(word)
}
const hasLetterOrDigit = /[\p{L}\p{N}]/u
