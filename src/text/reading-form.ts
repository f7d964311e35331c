import { spellNumber } from './spell-number.js'

/**
 * A text as an operator reads it aloud: numbers in words, hotlines digit by digit with 幺 for 1, document numbers spelled
 * out, brackets and quotation marks dropped or turned into pauses. For the ear only: never parse it again.
 */
export const readingForm = (text: string): string =>
  steps.reduce((read, [pattern, replace]) => read.replace(pattern, replace), text)

type Step = readonly [pattern: RegExp, replace: (...found: string[]) => string]

const digitNames = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const digitByDigit = (digits: string): string =>
  Array.from(digits, (digit) => digitNames[Number(digit)] ?? digit).join('')
const byTelephone = (digits: string): string => digitByDigit(digits.replaceAll('-', '')).replaceAll('一', '幺')
const decimal = (whole: string, fraction: string): string => `${spellNumber(Number(whole))}点${digitByDigit(fraction)}`

const steps: readonly Step[] = [
  [
    /〔(\d{4})〕(?:第)?(\d+)号/g,
    (_, year = '', number = '') => `${digitByDigit(year)}年第${spellNumber(Number(number))}号`,
  ],
  [/(?<![\d.])(\d{4})(?=年)/g, (_, year = '') => digitByDigit(year)],
  [
    /(?<![\d.])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g,
    (_, y = '', m = '', d = '') => `${digitByDigit(y)}年${spellNumber(Number(m))}月${spellNumber(Number(d))}日`,
  ],
  [/(?<!\d)(\d{1,2}):00(?!\d)/g, (_, hour = '') => `${spellNumber(Number(hour))}点`],
  [
    /(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g,
    (_, hour = '', minute = '') =>
      `${spellNumber(Number(hour))}点${minute.startsWith('0') ? digitByDigit(minute) : spellNumber(Number(minute))}分`,
  ],
  [/(\d+(?:\.\d+)?)%/g, (_, number = '') => `百分之${number}`],
  [/(\d)(?:-|~|–|—|至)(?=\d{1,3}(?!\d)(?:周?岁|个?月|年|天|人|项|元|日|号|级))/g, (_, digit = '') => `${digit}到`],
  // Telephone numbers: area code with a dash, emergency and service numbers, and anything of seven digits or more.
  [
    /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|(?<![\d.])(?:1[12][0-9]|1[0-9]{4}|9[56]\d{3,4}|\d{7,})(?![\d.]|年|个?月|岁|元|人|项|天|万|号文)/g,
    byTelephone,
  ],
  [/(\d+)\.(\d+)/g, (_, whole = '', fraction = '') => decimal(whole, fraction)],
  [/\d{1,3}(?:,\d{3})+/g, (number) => spellNumber(Number(number.replaceAll(',', '')))],
  [/(?<![\d零一二])2(?=个|名|位|岁|周岁|年(?!级)|天|项|次|种)/g, () => '两'],
  [/\d+/g, (number) => spellNumber(Number(number))],
  [/(?<=\p{Script=Han})\s?\/\s?(?=\p{Script=Han})/gu, () => '或'],
  [/[《》「」『』〈〉“”‘’"*#]/g, () => ''],
  [/[（(【[〔]/g, () => '，'],
  [/[）)】\]〕](?=[，。！？；：、]|$)/g, () => ''],
  [/[）)】\]〕]/g, () => '，'],
  [/——+|--+|…+/g, () => '，'],
  [/，{2,}/g, () => '，'],
]
