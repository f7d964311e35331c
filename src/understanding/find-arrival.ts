import { numeralSource, parseDigitString, parseNumeral } from '../text/numerals.js'

export interface Arrival {
  readonly value: { readonly min: number; readonly max: number }
  readonly words: string
}

/** Months since the arrival that a text dates: 去年秋天来的, 上个月刚到, 今年三月份过来的. `asOf` is an ISO 8601 date. */
export function findArrival(text: string, asOf: string): Arrival | undefined {
  const [year, month] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))]
  for (const pattern of [dateThenComing, comingThenDate]) {
    for (const match of text.matchAll(pattern)) {
      const { groups = {}, index, 0: words } = match
      if (fromWithin.test(words) || notHere.test(text.slice(Math.max(0, index - 4), index))) continue
      const value = monthsSince(groups, year, month)
      if (value) return { value, words: words.trim() }
    }
  }
  return undefined
}

type Groups = Readonly<Record<string, string | undefined>>

const date = `(?:(?<recent>上个?(?:周|星期|礼拜)|这个?(?:周|星期|礼拜)|这两天|这几天|前几天|前两天|头两天|前些天|前天|昨天|夜来|今天|这个?月|本月)|(?<last>上个?月(?:初|底|末|中旬?|[\\d一二三四五六七八九十几]{1,4}[号日])?)|(?<before>上上个?月)|(?<while>前阵子|前段时间|前些日子|前一阵)|(?:(?<relative>今年|去年|前年|大前年|头年)|(?<year>20\\d\\d|[012]\\d|[二两][零〇][零〇一二三四五六七八九]{2}|[一二][零〇一二三四五六七八九])年)(?:的)?(?:(?<m>${numeralSource})月份?(?:初|底|中旬?|末|里|[\\d一二三四五六七八九十几]{1,4}[号日])?|(?<season>开春|春天?|夏天?|秋天?|冬天?|年初|年底|年中|上半年|下半年|暑假|寒假|春节|过完年|过了年|年后|五一|国庆|十一|开学))?|(?<bareMonth>(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]))月份?(?:初|底|中旬?)?|(?<bareSeason>过完年|过了年|年后|年初|春节后|春节|开春|五一|国庆|暑假|寒假|开学|入秋|秋天|夏天|春天|冬天))`
const between =
  '(?:[ ，]|的时候|那会儿?|以?后|之后|过后|前后|左右|[我俺咱]们?|一家(?:人|子|[三四五]口)?|全家|孩子|娃|刚刚?|才|就|都|也|带[^，。 ]{1,5}|跟[^，。 来]{1,6}|领[^，。 ]{1,4}|从[^，。 ]{1,9}?|由[^，。 ]{1,6}?|随[^，。 ]{1,4}?|把[^，。 ]{1,4}?|给|底|初){0,4}'
const coming =
  '(?:(?<![回起下上出原])(?:过来|搬来|搬过来|搬到|搬进|接来|接过来|接到|带来|带过来|转来|转到|转过来|跟来|来到|来|到(?=青|这|了|的|$|[ ，。])|落脚)(?!电|信|看|不|回|自|访|人|函)(?:青岛?市?|这边?|这儿|咱这|了|的)*)'
const dateThenComing = new RegExp(`(?<![\\d一二三四五六七八九十零])${date}${between}${coming}`, 'gu')
const comingThenDate = new RegExp(
  `(?:来青(?:岛)?|来这(?:边|儿)?|搬来|搬过来|过来)(?:的?(?:时间|日期)|的时候)?(?:[：: ]|是|也?就是|在|大概|应该|自)+${date}`,
  'gu',
)
/** A move within the city says nothing of when the family came. */
export const fromWithin =
  /(?:从|由)(?:青岛市?)?(?:市南|市北|李沧|李村|崂山|黄岛|西海岸|城阳|即墨|胶州|平度|莱西|胶南|开发区|四方)/u
const notHere = /想|打算|准备|爸|妈|奶|爷|没|不/u

const monthOf: Readonly<Record<string, readonly [from: number, to: number]>> = {
  开春: [2, 4],
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  入秋: [8, 10],
  冬: [11, 14],
  年初: [1, 2],
  年底: [11, 12],
  年中: [5, 7],
  上半年: [1, 6],
  下半年: [7, 12],
  暑假: [7, 8],
  寒假: [1, 2],
  春节: [1, 2],
  春节后: [2, 3],
  过完年: [2, 3],
  过了年: [2, 3],
  年后: [2, 3],
  五一: [5, 5],
  国庆: [10, 10],
  十一: [10, 10],
  开学: [9, 9],
}
const yearsBack: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 头年: 1, 前年: 2, 大前年: 3 }

function monthsSince(groups: Groups, year: number, month: number): Arrival['value'] | undefined {
  if (groups.recent !== undefined) return { min: 0, max: 0 }
  if (groups.last !== undefined) return { min: 1, max: 1 }
  if (groups.before !== undefined) return { min: 2, max: 2 }
  if (groups.while !== undefined) return { min: 0, max: 3 }
  const bare = groups.bareMonth ?? groups.bareSeason
  const then = bare === undefined ? yearOf(groups, year) : year
  const [from, to] = monthsOf(groups.m ?? groups.bareMonth, groups.season ?? groups.bareSeason)
  const since = (at: number, within: number): number => (year - within) * 12 + month - at
  // Without a year, the last time that it was that month.
  const within = bare !== undefined && since(from, then) < 0 ? then - 1 : then
  const [min, max] = [Math.max(0, since(to, within)), since(from, within)]
  return max >= 0 && max < mostMonths ? { min, max } : undefined
}

const mostMonths = 600

function yearOf({ relative, year: said = '' }: Groups, year: number): number {
  if (relative !== undefined) return year - (yearsBack[relative] ?? 0)
  const number = parseDigitString(said) ?? Number.NaN
  return number < 100 ? 2000 + number : number
}

function monthsOf(month: string | undefined, season: string | undefined): readonly [from: number, to: number] {
  if (month !== undefined) {
    const number = parseNumeral(month) ?? Number.NaN
    return number >= 1 && number <= 12 ? [number, number] : [Number.NaN, Number.NaN]
  }
  return season === undefined ? [1, 12] : (monthOf[season] ?? monthOf[season.replace('天', '')] ?? [1, 12])
}
