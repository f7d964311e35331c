import { normalise } from '../../text/normalise.js'
import { parseNumeral } from '../../text/numerals.js'

/** Stand for what was recognised, so that the rest can be looked at. Private use, so no text holds them. */
export const marks = {
  item: '\ue001',
  department: '\ue002',
  document: '\ue003',
  quote: '\ue004',
  number: '\ue005',
} as const

/** The form in which sentences are compared: normalised, without spaces. */
export const plain = (text: string): string => normalise(text).replace(/\s+/g, '')

const numeral = '[\\d零一二三四五六七八九十]+'
/** 第3项, 第9、11项, 第九项和第十一项 one by one. */
export const itemMention = new RegExp(`第(${numeral}(?:[、，和及与](?:第)?${numeral})*)项`, 'g')

export const numbersOfMention = (list: string): readonly number[] =>
  list.split(/[、，和及与]/).map((one) => parseNumeral(one.replace('第', '')) ?? Number.NaN)

/** One quotation inside another is part of it. */
export const quotation = /“((?:[^“”]|“[^“”]*”)*)”/g
export const documentTitle = /《[^《》]*》/g
export const documentNumber = /[\u4e00-\u9fff]{1,4}〔\d{4}〕\d+号/g

/** The number of an entry of a list, in normalised text. */
export const entryNumber = /\((\d)\)/g

export const documentsIn = (sentence: string): readonly string[] =>
  [...sentence.matchAll(documentTitle)].map(([title]) => title)
