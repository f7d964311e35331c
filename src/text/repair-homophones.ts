import { foldSyllable, tonelessSyllables } from './pinyin.js'

export interface HomophoneTables {
  /** Words put right wherever the same syllables stand; three or more characters, so that chance hits are rare. */
  readonly sounds: readonly string[]
  /** Shorter words, each with what it is mistaken for. */
  /** Words that people type in pinyin, with or without spaces between the syllables. */
  readonly spelled: readonly string[]
  /** Initials for a word: jzz, yey. */
  readonly abbreviations: Readonly<Record<string, string>>
  readonly slips: readonly { readonly said: RegExp; readonly means: string }[]
}

/** Puts right what was misheard, character for character where it can, so that offsets mostly stay. */
export type RepairHomophones = (text: string) => string

export function createRepairHomophones(tables: HomophoneTables): RepairHomophones {
  const { sounds, slips } = tables
  const readSpelled = createReadSpelled(tables)
  const byStart = new Map<string, { readonly word: string; readonly syllables: readonly string[] }[]>()
  for (const word of [...sounds].sort((a, b) => b.length - a.length)) {
    const syllables = tonelessSyllables(word).map(foldSyllable)
    const start = `${syllables[0]} ${syllables[1]}`
    byStart.set(start, [...(byStart.get(start) ?? []), { word, syllables }])
  }
  const repairSounds = (text: string): string => {
    const characters = [...text]
    const syllables = characters.map(soundOf)
    let changed = false
    for (let at = 0; at + 2 < characters.length; at++) {
      const candidates = byStart.get(`${syllables[at]} ${syllables[at + 1]}`)
      const match = candidates?.find(({ syllables: wanted }) =>
        wanted.every((sound, index) => syllables[at + index] === sound),
      )
      if (!match) continue
      const right = [...match.word]
      if (right.some((character, index) => characters[at + index] !== character)) {
        characters.splice(at, right.length, ...right)
        changed = true
      }
      at += right.length - 1
    }
    return changed ? characters.join('') : text
  }
  return (text) =>
    slips.reduce((repaired, { said, means }) => repaired.replace(said, means), repairSounds(readSpelled(text)))
}

const sounds = new Map<string, string>()
function soundOf(character: string): string {
  let sound = sounds.get(character)
  if (sound === undefined) {
    sound = foldSyllable(tonelessSyllables(character)[0] ?? '')
    sounds.set(character, sound)
  }
  return sound
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
