import { distinct } from './distinct.js'
import { finish, hashRange, mix, offsetBasis } from './hash.js'
import { foldSyllable, tonelessSyllables } from './pinyin.js'
import { remember } from './remember.js'

/** Hashes of features, each once. A 32-bit hash stands for the feature: collisions are rare and harmless. */
export type Features = ArrayLike<number> & Iterable<number>

const longestCharacterGram = 2

/**
 * What a message looks like to the encoder: characters, pairs of them, words, and pairs of toneless syllables, so that
 * homophones land together. Expects normalised text.
 */
export function createTextFeatures(segment: (text: string) => readonly string[]): TextFeatures {
  return remember((text) => textFeatures(text, segment))
}
export type TextFeatures = (text: string) => Features

function textFeatures(text: string, segment: (text: string) => readonly string[]): Features {
  const squeezed = squeeze(text)
  const words = segment(text)
  const syllables = syllableHashes(text)
  const most = squeezed.length * longestCharacterGram + words.length + text.length
  return distinct(most, (add) => {
    for (let size = 1; size <= longestCharacterGram; size++) {
      for (let start = 0; start + size <= squeezed.length; start++) {
        let hash = mix(offsetBasis, size)
        for (let at = start; at < start + size; at++) hash = mix(hash, squeezed[at] as number)
        add(finish(hash))
      }
    }
    for (const word of words) if (word.length > 1) add(hashRange(word, 0, word.length, wordStart))
    for (let at = 1; at < syllables.length; at++) {
      add(mix(mix(pairOfSyllables, syllables[at - 1] as number), syllables[at] as number) >>> 0)
    }
  })
}

/** For features that are not read off the characters: a fact, a name that was spoken. */
export function hashFeature(name: string): number {
  const known = hashOfName.get(name)
  if (known !== undefined) return known
  const hash = hashRange(name, 0, name.length, named)
  if (hashOfName.size < mostNames) hashOfName.set(name, hash)
  return hash
}

const mostNames = 2_048
const hashOfName = new Map<string, number>()

const breaks: ReadonlySet<number> = new Set(Array.from('，。！？；：、,.!? \n\r\t\u3000', (mark) => mark.charCodeAt(0)))
const edge = '_'.charCodeAt(0)
let room = new Uint16Array(1_024)

/** UTF-16 units with an edge before, after, and in place of each run of breaks; good until the next call. */
function squeeze(text: string): Uint16Array {
  if (room.length < text.length + 2) room = new Uint16Array(text.length * 2)
  let length = 0
  room[length++] = edge
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!breaks.has(unit)) room[length++] = unit
    else if (at === 0 || !breaks.has(text.charCodeAt(at - 1))) room[length++] = edge
  }
  room[length++] = edge
  return room.subarray(0, length)
}

const named = mix(offsetBasis, 64)
const wordStart = mix(named, 'w'.charCodeAt(0))
const pairOfSyllables = 18

/** One hash a Han character, in order. */
function syllableHashes(text: string): readonly number[] {
  const hashes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number
    if (code > 0xffff) at++
    const hash = hashOfCharacter.get(code) ?? learn(code)
    if (hash !== noSyllable) hashes.push(hash)
  }
  return hashes
}

const noSyllable = -1
const hashOfCharacter = new Map<number, number>()
/** Kept for the life of the process; bounded by the characters of Unicode. */
function learn(code: number): number {
  const [syllable] = tonelessSyllables(String.fromCodePoint(code))
  const folded = foldSyllable(syllable ?? '')
  const hash = syllable === undefined ? noSyllable : hashRange(folded, 0, folded.length, mix(offsetBasis, 7))
  hashOfCharacter.set(code, hash)
  return hash
}
