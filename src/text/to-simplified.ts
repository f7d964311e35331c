import { Converter } from 'opencc-js/t2cn'

/**
 * Traditional → simplified by OpenCC's phrase tables. Text that holds only characters of GB 2312, the standard set of
 * simplified characters, is returned as it is: that is nearly every message, and it spares the dictionary (12 ms to
 * build, kept for the life of the process).
 */
export const toSimplified = (text: string): string => (holdsOthers(text) ? convert(text) : text)

const holdsOthers = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= firstHan && code <= lastHan && standard[code - firstHan] === 0) return true
  }
  return false
}

const firstHan = 0x3400
const lastHan = 0x9fff

/** GB 2312 hanzi are rows B0–F7, cells A1–FE of GBK. */
const readStandardCharacters = (): Uint8Array => {
  const cells = Array.from({ length: 0xfe - 0xa0 }, (_, cell) => 0xa1 + cell)
  const rows = Array.from({ length: 0xf7 - 0xaf }, (_, row) => 0xb0 + row)
  const bytes = Uint8Array.from(rows.flatMap((row) => cells.flatMap((cell) => [row, cell])))
  const isStandard = new Uint8Array(lastHan - firstHan + 1)
  for (const character of new TextDecoder('gbk').decode(bytes)) isStandard[character.charCodeAt(0) - firstHan] = 1
  return isStandard
}
const standard = readStandardCharacters()

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
const openCc = once(() => Converter({ from: 't', to: 'cn' }))

/** What OpenCC leaves because it is no matter of script, only of custom in Taiwan and Hong Kong. */
const convert = (text: string): string =>
  openCc()(text)
    .replaceAll('妳', '你')
    .replaceAll('甚么', '什么')
    .replace(/(?<=[看等住带跟陪靠接忙拿活坐站病有])著(?![名作书述称者])/g, '着')
