import { foldSyllable, tonelessSyllables } from './pinyin.js'
import { remember } from './remember.js'

/** Hashes of features, each once. A 32-bit hash stands for the feature: collisions are rare and harmless. */
export type Features = ReadonlySet<number>

const longestCharacterGram = 3
const syllableGrams = [2, 3] as const

/**
 * What a message looks like to the encoder: runs of 1–3 characters, words, and runs of 2–3 toneless syllables, so that
 * homophones land together. Expects normalised text.
 */
export function createTextFeatures(segment: (text: string) => readonly string[]): TextFeatures {
  return remember((text) => textFeatures(text, segment))
}
export type TextFeatures = (text: string) => Features

function textFeatures(text: string, segment: (text: string) => readonly string[]): Features {
  const features = new Set<number>()
  const squeezed = `_${text.replace(breaks, '_')}_`
  for (let size = 1; size <= longestCharacterGram; size++) {
    for (let start = 0; start + size <= squeezed.length; start++) {
      features.add(hashRange(squeezed, start, start + size, size))
    }
  }
  for (const word of segment(text)) if (word.length > 1) features.add(hashFeature(`w${word}`))
  const syllables = tonelessSyllables(text).map(syllableHash)
  for (const size of syllableGrams) {
    for (let start = 0; start + size <= syllables.length; start++) {
      let hash = size + 16
      for (let at = start; at < start + size; at++) hash = mix(hash, syllables[at] as number)
      features.add(hash >>> 0)
    }
  }
  return features
}

/** For features that are not read off the characters: a fact, a name that was spoken. */
export function hashFeature(name: string): number {
  return hashRange(name, 0, name.length, 64)
}

const breaks = /[，。！？；：、,.!?\s]+/g

/** FNV-1a over UTF-16 units, finished with a mix so that neighbouring inputs spread. */
function hashRange(text: string, start: number, end: number, seed: number): number {
  let hash = mix(offsetBasis, seed)
  for (let at = start; at < end; at++) hash = mix(hash, text.charCodeAt(at))
  hash ^= hash >>> 15
  return Math.imul(hash, 0x85ebca6b) >>> 0
}

const offsetBasis = 0x811c9dc5
const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193)

const syllableHashes = new Map<string, number>()
function syllableHash(syllable: string): number {
  let hash = syllableHashes.get(syllable)
  if (hash === undefined) {
    const folded = foldSyllable(syllable)
    hash = hashRange(folded, 0, folded.length, 7)
    syllableHashes.set(syllable, hash)
  }
  return hash
}
