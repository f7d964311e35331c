import { Converter } from 'opencc-js/cn2t'
import type { Rewrite } from './swap-one.js'

/** ASCII letters, digits and marks in the double width of an input method left in its Chinese mode. */
export const fullWidth: Rewrite = (text) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + fullWidthOffset))

const fullWidthOffset = 0xfee0

export const traditional: Rewrite = (text) => toTraditional(text)

const toTraditional = Converter({ from: 'cn', to: 't' })

/**
 * A space between all characters, on both sides of one that stands there already. A number or a Latin word stays whole,
 * because apart it would be another one.
 */
export const spaced: Rewrite = (text) => (text.match(/[a-z0-9.]+|./gisu) ?? []).join(' ')

/** Ages, months and grades in the other numerals: 7岁 ↔ 七岁, 两个月 → 2个月. */
export const numerals: Rewrite = (text) =>
  text.replace(number, (found) => (/\d/.test(found) ? inWords(Number(found)) : inDigits(found)))

/** Of one kind of numeral, and no part of an ordinal, an interval or a longer number. */
const number =
  /(?<![第初高几多\d.一二两三四五六七八九十百〇、~～到至-])(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?=周?岁|个月|年级)/gu

const digitNames = '零一二三四五六七八九'

function inWords(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens > 1 ? digitNames.charAt(tens) : ''
  return (tens > 0 ? `${head}十` : '') + (ones > 0 || tens === 0 ? digitNames.charAt(ones) : '')
}

/** As it is where the words are no one number, as 三四岁. */
function inDigits(words: string): string {
  const number = Array.from({ length: 100 }, (_, value) => value).find((value) => inWords(value) === words)
  return words === '两' ? '2' : String(number ?? words)
}
