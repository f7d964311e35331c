import { type AgePattern, pattern, valueOfNumeral } from './age-pattern.js'
import { ageFromBirth, fullYear } from './birth-age.js'
import { numeralSource } from './numerals.js'

const digit = '[零〇一二三四五六七八九]'
const year = `(?<!\\d|${digit})(?<y>\\d{4}|[一二]${digit}{3}|\\d{2}|[零〇一二九八七]${digit}|大前|[今去前])年`
const monthAndDay = `(?:(?<mm>${numeralSource})月份?)?(?:(?<dd>${numeralSource})[日号])?`
const date = '(?<y>\\d{4})[.\\-/](?<mm>\\d{1,2})(?:[.\\-/](?<dd>\\d{1,2}))?[日号]?'
const before = '(?<before>(?:出生[于在]?|生于)(?:是|时间|日期|：)*)'
// 生病, 生活, 生效 and the like have nothing to do with birth; nor has 2019年的政策.
const after =
  '(?<after>[刚才]?(?:出生|生(?![病活意态气效产育日])|的(?=孩子|娃|宝宝|[大二小]宝|[男女]孩|闺女|儿子|女儿)))'

const read: AgePattern['read'] = ({ y, mm, dd, before: lead, after: tail }, asOf) =>
  lead || tail ? ageFromBirth(fullYear(y ?? '', asOf), valueOfNumeral(mm), valueOfNumeral(dd), asOf) : undefined

export const agesByBirth: readonly AgePattern[] = [
  { pattern: pattern(`${before}?${year}${monthAndDay}${after}?`), read },
  { pattern: pattern(`${before}?${date}${after}?`), read },
]
