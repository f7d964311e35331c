import { toSimplified } from './to-simplified.js'

/**
 * One spelling for what people type: NFKC, half width, simplified characters, no invisible characters, single spaces.
 * Idempotent. Offsets into the raw text are lost; every later stage works on the normalised text.
 *
 * Punctuation comes out as ，。！？；： with these exceptions: a stop between two letters or digits (3.5, qq.com), a colon
 * between two digits (10:30) or before `//`, and a comma that separates thousands (12,000) stay Latin. Two or more
 * stops are one 。. Brackets other than 〔〕《》「」 and quotation marks come out as NFKC has them: half width.
 * Line breaks become spaces. Digits are never squeezed, because 10000 is not 100.
 */
export const normalise = (raw: string): string => {
  const tidied = isPlain(raw) ? raw : tidy(raw)
  const simplified = toSimplified(tidied)
  // Conversion can bring forth new repeats, so the rare converted text goes round until it is still.
  return simplified === tidied ? tidied : settle(simplified, mostRounds)
}

/**
 * Nearly every message: Han, digits, Latin letters and the punctuation that comes out as it is, with single spaces.
 * True only where tidying would change nothing.
 */
function isPlain(text: string): boolean {
  let [last, beforeLast, repeated] = [space, 0, 1]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    repeated = unit === last ? repeated + 1 : 1
    if (repeated > mostRepeated) return false
    if (unit === space) {
      if (last === space || beforeLast === space) return false
    } else if (!isHan(unit) && !isLetterOrDigit(unit)) {
      if (!plainMarks.has(unit) || isLetterOrDigit(last)) return false
    }
    beforeLast = last
    last = unit
  }
  return last !== space
}

const space = 0x20
const mostRepeated = 3
const plainMarks: ReadonlySet<number> = new Set(Array.from('，。！？；：、', (mark) => mark.charCodeAt(0)))
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff
const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)

const mostRounds = 4

const settle = (text: string, roundsLeft: number): string => {
  const next = toSimplified(tidy(text))
  return next === text || roundsLeft === 0 ? next : settle(next, roundsLeft - 1)
}

const tidy = (text: string): string =>
  // Stripped before NFKC, lest characters that only an invisible one kept apart compose on the second pass.
  squeeze(
    unifyPunctuation(
      joinSpacedCharacters(
        text.replace(invisible, '').replace(listMarks, '；').normalize('NFKC').replace(blanks, ' ').trim(),
      ),
    ),
  )

// Controls, soft hyphens, zero-width and bidi characters, fillers, variation selectors, tags, lone surrogates. JavaScript
// counts the byte order mark as white space.
const invisible = /\ufeff|(?!\s)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu
/** ①②③ would become digits and stick to what follows. */
const listMarks = /[\u2460-\u2473\u2474-\u2487\u24f5-\u24fe\u2776-\u2793]/gu
const blanks = /\s+/g

const spacedCharacters = /(?<![^\s，。！？；：、,.!?;:])[㐀-䶿一-鿿](?: [㐀-䶿一-鿿]){2,}(?![^\s，。！？；：、,.!?;:])/g
const joinSpacedCharacters = (text: string): string =>
  text.includes(' ') ? text.replace(spacedCharacters, (run) => run.replaceAll(' ', '')) : text

const punctuation =
  /\.{2,}|(?<![a-z\d])\.|\.(?![a-z\d])|(?<!\d),|,(?!\d{3}(?!\d))|(?<!\d):(?!\/\/)|:(?![\d/])|[!?;‐-―−〜∼]/gi
const unified: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  '!': '！',
  '?': '？',
  ';': '；',
  '〜': '~',
  '∼': '~',
}
const unifyPunctuation = (text: string): string =>
  text.replace(punctuation, (mark) => unified[mark] ?? (mark.startsWith('.') ? '。' : '-'))

const squeeze = (text: string): string => text.replace(/([^\d])\1{3,}/gu, '$1$1')
