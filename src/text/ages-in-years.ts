import {
  type AgePattern,
  approximateYears,
  closes,
  exactly,
  filler,
  fromYears,
  type Groups,
  kin,
  ownNumeral,
  pattern,
  twoNumerals,
  valueOfNumeral as value,
  within,
} from './age-pattern.js'
import { ageTurningNextYear } from './birth-age.js'
import { numeralSource } from './numerals.js'

const numeral = `(?<n>${numeralSource})`
const monthsToo = `(?:(?<m>${numeralSource})个(?:半|多)?月|(?<pair>[俩仨])月)`
const yearsOrHalf = `(?:${numeral}周?岁(?<half>半)?|(?<baby>半岁))`

/** 快三岁 is the last half year before the birthday, 不到三岁 the whole year before it. */
const below =
  (monthsBelow: 6 | 12) =>
  ({ n, half, baby }: Groups) => {
    const end = baby ? 6 : value(n) * 12 + (half ? 6 : 0)
    const reach = half || baby ? 6 : monthsBelow
    return within(end - (baby && monthsBelow === 6 ? 1 : reach), end - 1)
  }

/** 虚岁 counts the year of birth as one and turns at the new year: one or two more than the age in full years. */
const nominal = ({ n, after }: Groups) => within(value(n ?? after) * 12 - 24, value(n ?? after) * 12 - 1)

export const agesInYears: readonly AgePattern[] = [
  {
    pattern: pattern(
      `(?:下个?(?:月(?:${numeralSource}[号日])?|(?:礼拜|星期|周)[一二三四五六日天]?)|明[儿天]个?|后天|过[两几]天|[两几]天)(?:就|才|也|刚|要|过)*满?${numeral}(?:周?岁|${closes})`,
    ),
    read: ({ n }) => exactly(value(n) * 12 - 1),
  },
  {
    pattern: pattern(`(?:差|再过|再有)${monthsToo}(?:就|才|不)*[满到]?${numeral}(?:周?岁|${closes}|(?=想))`),
    read: ({ n, m, pair }) => exactly(value(n) * 12 - value(m ?? pair)),
  },
  {
    pattern: pattern(
      `(?:差|再过|再有)(?:${numeralSource}|几)个?(?:礼拜|星期|周|天)(?:就|才|不)*[满到]?${numeral}(?:周?岁|${closes})`,
    ),
    read: ({ n }) => exactly(value(n) * 12 - 1),
  },
  {
    pattern: pattern(`${ownNumeral}周?岁[零又加过多]?${monthsToo}大?`),
    read: ({ n, m, pair }) => exactly(value(n) * 12 + value(m ?? pair)),
  },
  {
    pattern: pattern(
      `(?:明年|过了?年|过完年|转过年|开年)(?:就|才|也|都|刚|要|[他她]|孩子)*[满上到]?${numeral}(?:周?岁)?${closes}`,
    ),
    read: ({ n }, asOf) => ageTurningNextYear(value(n), asOf),
  },
  {
    pattern: pattern(`[周实]岁[是才都刚满也]{0,2}${numeral}岁?(?<half>半)?(?!\\d|个)`),
    read: ({ n, half }) => fromYears(n, half),
  },
  {
    pattern: pattern(`虚岁?[是都也才快有算]?${numeral}岁?|(?<!\\d)(?<after>${numeralSource})(?:虚岁|岁?\\(虚岁?\\))`),
    read: nominal,
  },
  {
    pattern: pattern(`(?:快要?|马上|就要|将近|即将|将满|眼瞅着|眼看|接近|临近)[就要满到过]*${yearsOrHalf}`),
    read: below(6),
  },
  {
    pattern: pattern(`(?:不到|没到|不满|未满|没满|不足|不够|差点|才满|才到)${yearsOrHalf}`),
    read: below(12),
  },
  { pattern: pattern(`${twoNumerals}周?岁`), read: approximateYears },
  { pattern: /十[几多]来?岁/g, read: () => within(132, 239) },
  { pattern: /十来岁/g, read: () => within(108, 143) },
  {
    pattern: pattern(`${ownNumeral}周?岁(?![数月])(?<half>半)?(?:多|出头)?`),
    read: ({ n, half }) => fromYears(n, half),
  },
  { pattern: /半岁(?<more>多)?/g, read: ({ more }) => within(6, more ? 11 : 6) },
  {
    pattern: pattern(`(?<=${kin}${filler})${numeral}岁(?<half>半)(?=[以之]前(?:体检|打|都|一直|在|住|上))`),
    read: ({ n, half }) => fromYears(n, half),
  },
  { pattern: /(?:满|过了?)周岁/g, read: () => within(12, 13) },
]
