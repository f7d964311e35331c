import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { remember } from './remember.js'
import { isBreak } from './split-clauses.js'

/**
 * A segmenter that knows `words` (names of services, places, local speech) beside jieba's dictionary. It returns words
 * for a search index: long words are followed by nothing and preceded by their parts (居住, 居住证), lower-cased, with
 * punctuation and white space dropped. Building one takes about half a second; make it once.
 */
export const createSegmenter = ({
  words,
}: {
  readonly words: readonly string[]
}): ((text: string) => readonly string[]) => {
  const jieba = Jieba.withDict(dict)
  const known = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '' && !/\s/.test(word))
  if (known.length > 0) jieba.loadDict(Buffer.from(known.map((word) => `${word} ${certainFrequency} n\n`).join('')))
  // Without the hidden Markov model: it glues unknown neighbours into words that no index entry shares (想办, 俺家娃).
  const cut = (text: string) => jieba.cutForSearch(text.toLowerCase(), false)
  return remember(createSegmentByBlocks(cut))
}

const mostBlocks = 512

/**
 * No word reaches over a break, so the words of a clause are those of the same stretch of the whole text: the native
 * segmenter is called for the text, and its clauses are put together from that.
 */
function createSegmentByBlocks(cut: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const blocks = text.split(breaks)
    const earlier = blocks.map((block) => known.get(block))
    if (earlier.every((words) => words !== undefined)) return earlier.flat()
    const cutBlocks: string[][] = [[]]
    for (const word of cut(text)) {
      if (isHan(word)) cutBlocks.at(-1)?.push(word)
      else if (isBreak(word.charCodeAt(0))) cutBlocks.push([])
      else if (hasLetterOrDigit.test(word)) cutBlocks.at(-1)?.push(word)
    }
    if (cutBlocks.length === blocks.length) {
      if (known.size > mostBlocks) known.clear()
      for (const [index, block] of blocks.entries()) known.set(block, cutBlocks[index] ?? [])
    }
    return cutBlocks.flat()
  }
}

const breaks = /[。！？；，,\s]/
/** Nearly every word; the pattern then need not be tried. */
const isHan = (word: string): boolean => word >= '一' && word < '\ua000'

/** High enough that a user's word always wins over its parts. */
const certainFrequency = 1_000_000
const hasLetterOrDigit = /[\p{L}\p{N}]/u
