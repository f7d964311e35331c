import { foldSyllable, tonelessSyllables } from './pinyin.js'

export interface HomophoneTables {
  /** Words put right wherever the same syllables stand; three or more characters, so that chance hits are rare. */
  readonly sounds: readonly string[]
  /** Shorter words, each with what it is mistaken for. */
  readonly slips: readonly { readonly said: RegExp; readonly means: string }[]
}

/** Puts right what was misheard, character for character where it can, so that offsets mostly stay. */
export type RepairHomophones = (text: string) => string

export function createRepairHomophones({ sounds, slips }: HomophoneTables): RepairHomophones {
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
  return (text) => slips.reduce((repaired, { said, means }) => repaired.replace(said, means), repairSounds(text))
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
