import { likely } from './likely.js'
import { foldSyllable, tonelessSyllables } from './pinyin.js'

export interface HomophoneTables {
  /** Words put right wherever the same syllables stand; three or more characters, so that chance hits are rare. */
  readonly sounds: readonly string[]
  /** Shorter words, each with what it is mistaken for. */
  /** Words that people type in pinyin, with or without spaces between the syllables. */
  readonly spelled: readonly string[]
  /** Initials for a word: jzz, yey. */
  readonly abbreviations: Readonly<Record<string, string>>
  readonly slips: readonly { readonly pattern: RegExp; readonly means: string }[]
}

/** Puts right what was misheard, character for character where it can, so that offsets mostly stay. */
export type RepairHomophones = (text: string) => string

export function createRepairHomophones(tables: HomophoneTables): RepairHomophones {
  const { sounds, slips } = tables
  const readSpelled = createReadSpelled(tables)
  const byStart = new Map<number, { readonly word: string; readonly sounds: readonly number[] }[]>()
  for (const word of [...sounds].sort((a, b) => b.length - a.length)) {
    const spoken = Array.from(word, (character) => soundOf(character.charCodeAt(0)))
    const start = pairKey(spoken[0] ?? 0, spoken[1] ?? 0)
    byStart.set(start, [...(byStart.get(start) ?? []), { word, sounds: spoken }])
  }
  const repairSounds = (text: string): string => {
    const spoken = new Array<number>(text.length)
    for (let at = 0; at < text.length; at++) spoken[at] = soundOf(text.charCodeAt(at))
    let repaired = text
    for (let at = 0; at + 2 < text.length; at++) {
      const candidates = byStart.get(pairKey(spoken[at] as number, spoken[at + 1] as number))
      const match = candidates?.find(({ sounds: wanted }) =>
        wanted.every((sound, index) => spoken[at + index] === sound),
      )
      if (!match) continue
      const end = at + match.word.length
      if (!text.startsWith(match.word, at)) repaired = repaired.slice(0, at) + match.word + repaired.slice(end)
      at = end - 1
    }
    return repaired
  }
  const repairSlips = (text: string): string => {
    const put = (tried: HomophoneTables['slips']) =>
      tried.reduce((repaired, { pattern, means }) => repaired.replace(pattern, means), text)
    // What is put right may give another slip its characters.
    return put(likely(slips, text)) === text ? text : put(slips)
  }
  return (text) => repairSlips(repairSounds(readSpelled(text)))
}

/** A number for each folded syllable; 0 for what is not Han, which is no part of a word. */
const soundNumbers = new Map<string, number>()
/** By UTF-16 unit; -1 where it was not asked for yet. */
const soundOfUnit = new Int16Array(0x10000).fill(-1)
const pairKey = (first: number, second: number): number => first * 4_096 + second

function soundOf(unit: number): number {
  const known = soundOfUnit[unit] as number
  if (known >= 0) return known
  const syllable = foldSyllable(tonelessSyllables(String.fromCharCode(unit))[0] ?? '')
  const number = syllable === '' ? 0 : (soundNumbers.get(syllable) ?? soundNumbers.size + 1)
  if (syllable !== '') soundNumbers.set(syllable, number)
  soundOfUnit[unit] = number
  return number
}

/** hukou, you er yuan, jzz → 户口, 幼儿园, 居住证. */
function createReadSpelled({ spelled, abbreviations }: HomophoneTables): (text: string) => string {
  const meant = new Map(Object.entries(abbreviations))
  for (const word of spelled) meant.set(tonelessSyllables(word).join(''), word)
  const sources = [...Object.keys(abbreviations), ...spelled.map((word) => tonelessSyllables(word).join(' ?'))].sort(
    (a, b) => b.length - a.length,
  )
  const pattern = new RegExp(`(?<![a-z])(?:${sources.join('|')})(?![a-z])`, 'gi')
  return (text) =>
    latin.test(text)
      ? text.replace(pattern, (words) => meant.get(words.replaceAll(' ', '').toLowerCase()) ?? words)
      : text
}

const latin = /[a-z]{2}/i
