import { pinyin } from 'pinyin-pro'

/**
 * One toneless syllable for each Han character, in order: 打疫苗 → da yi miao. A character with several readings gets
 * the commonest, whatever stands around it, so that the same character always gives the same syllable; ü is v. All that
 * is not Han is dropped.
 */
export const tonelessSyllables = (text: string): readonly string[] => {
  const syllables: string[] = []
  for (const character of text) {
    const syllable = readings.get(character) ?? learn(character)
    if (syllable !== '') syllables.push(syllable)
  }
  return syllables
}

/**
 * Folds what speech recognition and accents confuse: zh/z, ch/c, sh/s, and -ng/-n after a, e, i. n and l stay apart.
 * Expects a syllable of `tonelessSyllables`.
 */
export const foldSyllable = (s: string): string => s.replace(/^([zcs])h/, '$1').replace(/(?<=[aei])ng$/, 'n')

/** Where the library's first reading is not the one that spoken questions mean. */
const commonest: readonly (readonly [string, string])[] = [
  ['了', 'le'],
  ['着', 'zhe'],
  ['嗯', 'en'],
]

// Memoised for the life of the process; bounded by the Han characters of Unicode, since others are not kept.
const readings = new Map<string, string>(commonest)
const han = /^\p{Script=Han}$/u

const learn = (character: string): string => {
  if (!han.test(character)) return ''
  const reading = pinyin(character, { toneType: 'none', v: true })
  const syllable = /^[a-z]+$/.test(reading) ? reading : ''
  readings.set(character, syllable)
  return syllable
}
