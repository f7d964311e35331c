import type { FoundFact } from '../domain/understanding.js'
import { findDurations } from '../text/durations.js'
import { likely } from '../text/likely.js'
import { matchesOf } from '../text/matches-of.js'
import { numeralSource, parseNumeral } from '../text/numerals.js'
import { findArrival, fromWithin } from './find-arrival.js'

/** A stretch of the text that tells an age, which is no time spent here. */
interface Span {
  readonly start: number
  readonly end: number
}

interface Stay extends Span {
  readonly min: number
  readonly max: number
}

/**
 * Time spent in the city, in months: a length of time beside a word of coming or staying, or the day of arrival, read
 * against `asOf` (ISO 8601). At most one fact; its words are the short phrase that tells it.
 */
export function findMonthsHere(text: string, asOf: string, ages: readonly Span[]): readonly FoundFact[] {
  if (!arriving.test(text) || !times.test(text)) return []
  let best: FoundFact | undefined
  let bestRank = 0
  for (const stay of stays(text)) {
    if (ages.some((age) => stay.start < age.end && age.start < stay.end)) continue
    const before = text.slice(Math.max(0, stay.start - reach), stay.start)
    const after = text.slice(stay.end, stay.end + reach)
    const { rank, lead, tail } = read(text.slice(stay.start, stay.end), before, after)
    if (rank <= bestRank) continue
    const value = unfilled.test(before) ? { min: 0, max: stay.min - 1 } : { min: stay.min, max: stay.max }
    best = { fact: 'monthsInQingdao', value, words: text.slice(stay.start - lead, stay.end + tail).trim() }
    bestRank = rank
  }
  if (bestRank >= counted) return best ? [best] : []
  const arrival = findArrival(text, asOf)
  return arrival ? [{ fact: 'monthsInQingdao', ...arrival }] : best ? [best] : []
}

const reach = 14
/** A length of time says more than a date, and that more than 刚来. */
const counted = 3

const arriving = /拢|抵|来|到|搬|接|住|待|呆|在这|在青|在[市李崂黄城即胶平莱西]|落脚|租/u

const times = /[月年天周刚才新]|星期|礼拜|半|过完|国庆|五一|开春|[暑寒]假/u

interface Reading {
  /** 0 when it is not time spent here. */
  readonly rank: number
  /** How many characters before and after belong to the phrase. */
  readonly lead: number
  readonly tail: number
}

const none: Reading = { rank: 0, lead: 0, tail: 0 }

function read(words: string, before: string, after: string): Reading {
  if (/^[刚才新]/u.test(words)) {
    if (namedNew.test(before) && words.startsWith('新')) return none
    if (fromWithin.test(words)) return none
    return justAfter.test(after) || /[不没别]$|想|要|打算/u.test(before) ? none : { rank: 2, lead: 0, tail: 0 }
  }
  if (otherAfter.test(after) || otherPeople.test(before) || supposed.test(before)) return none
  if (fulfilled.test(before) && demanded.test(after)) return none
  const come = comingAfter.exec(after)
  if (come && !/^回来/u.test(after)) return { rank: 3, lead: 0, tail: come[0].length }
  if (agoAfter.test(after) || otherBefore.test(before) || elsewhere.test(before)) return none
  const lead = comingBefore.exec(before)
  const short = unfilled.exec(before)
  if (short) return { rank: 4, lead: short[0].length, tail: 0 }
  if (lead && required.test(before.slice(0, lead.index))) return none
  if (lead) return { rank: 4, lead: lead[0].length, tail: 0 }
  const works = kin.test(before) ? undefined : workingBefore.exec(before)
  return works ? { rank: 3, lead: works[0].length, tail: 0 } : none
}

const filler =
  '(?:[ ，：:]|也|都|已经?|快|将近|有|得有|差不多|整整|整|刚|才|仅|不到|不足|大概|大约|约|就|统共|总共|一共|满打满算|满|足足|累计|时间|是|这|前后|了|好|够|(?<![ ，])过|到现在|到今天|着|算起来|的){0,5}'
const districts =
  '(?:青岛?市?|本市|市南|市北|李沧|崂山|黄岛|西海岸|城阳|即墨|胶州|平度|莱西|胶南|这(?:边|儿|里|头|块|疙瘩|嘎达)?|咱这)'
const comingBefore = new RegExp(
  `(?:(?<![回起后原本将未])(?:过|搬|接|带|转|跟|迁|来)?来(?:了|到|${districts}|咱)*|[到拢抵](?:了)?${districts}(?:了)?|(?:居|租)?住(?:了|在[^，。 ]{1,6}|${districts})?|(?<![期招接])[待呆](?:了|在[^，。 ]{1,6}|${districts})?|搬(?:到|进|过来)[^，。 ]{0,6}|接到${districts}[^，。 ]{0,6}|落脚|在${districts}(?:这边|那边)?(?:都)?(?:生活|租房|居住|住|待|呆)?(?:了)?|租(?:房|了)?|陪读)${filler}$`,
  'u',
)
/** 阜新过来 */
const namedNew = /(?:阜|莒|永|华)$/u
/** 得住满半年 is a condition, not a stay. */
const required = /(?:得|要|须|是不是|是否|只有|没|必|够|规定)$/u
/** 我姐家来青岛, 在北京待过: nobody's stay here. */
const otherPeople =
  /(?:[哥姐弟妹姑姨舅叔伯]|邻居|同事|朋友|干[爸妈])(?:家|们)?(?:来|到|在|搬)[^，。 ]{0,6}$|在(?!青|这|咱|市[南北]|李[沧村]|崂|黄岛|西海|城阳|即墨|胶|平度|莱西)[一-龥]{2,3}[待住呆干]过[了]?$/u
const supposed = /(?:假如|要是|如果|等(?:我|俺|咱))[^，。 ]*$/u
/** 住满三年的要求, 住满五年能落户吗 */
const fulfilled = /[满够]$/u
const demanded = /^(?:这个?|的|以上)?(?:的)?(?:要求|条件|规定|才|就|能|可以|算|给|再)/u
const workingBefore = new RegExp(
  `在(?:${districts}|[^，。 ]{1,6}(?:这边|这儿|这里))[^，。 没]{0,4}?(?:干|做|打工|摆摊|卖|开[^，。 ]{1,4}|上班|务工|跑车|念|上)[^，。 ]{0,4}?${filler}$`,
  'u',
)
const kin = /爸|妈|爹|娘|男人|老公|对象|媳妇|老师|房东|哥|姐/u
const comingAfter =
  /^(?:了)?(?:多)?(?:以?前|之前)(?:就|我们?|俺们?|带[^，。 ]{1,4}|从[^，。 ]{1,8}?)?(?:搬|接|过|转|跟)?(?:来|到青|到这)(?:的|青岛?市?|这|了|到)*/u
const agoAfter = /^(?:多)?(?:以?前|之前)/u
const justAfter = /^(?:电|自|时|月|年|龄|期|处|底)/u
const otherAfter =
  /^(?:的(?!时间)|[一两二三四五六几\d]+(?:顿|遍|回|趟|次)|级|院|到头|[一两]?(?:次|趟|回)|一[次趟回]|大(?!概|约)|龄|以?内|之内|制|[\d一两二三四五六七八九十几]+[百千万块\d]|(?:就|要|得|才|还|能|也|只|顶多|最多|大概)*(?:挣|回|给|交|花|发|拿|领|打|工资|房租|收入|去|开|多少|几[百千])|以?后|之后|没(?:见|音|信|回|来|管|联|打|吃|上|去|干|消)|[^，。 ]{0,3}(?:无|没)(?:音|信|联)|合同|刑|牢)/u
const otherBefore =
  /(?:每|上|下|那|第|再|还|还有|要|差|等|过完|读|念|念书|学|上学|判|签|办|交|缴|欠|停|断|拖|病|瘫|死|走|没|跑|失联|离婚|离|刑|牢|药|治|结婚|休学|年限|走失|戒毒|工地上|生出来|出生|怀|养了|用|租期|合同)(?:了)?(?:都|也|快|有|已经|将近|差不多|得有|整整|大概|这)*$/u
const elsewhere =
  /住(?:了|过)?(?:院|校)|医院|病院|去世|失联|(?:没|断)(?:了)?(?:信|音)|老家(?:住|待|呆)|到期|在(?:外面|外地|老家|监狱|里头)|(?:病|床)[^，。 ]{0,4}$|没?回[^，。 ]{0,3}$|走了/u
const unfilled = /(?:没|不|未)(?:有)?住?(?:满|够|到)$/u

function* stays(text: string): Generator<Stay> {
  for (const { pattern, read: months } of likely(extra, text)) {
    for (const match of matchesOf(text, pattern)) {
      const range = months(parseNumeral(match.groups?.n ?? '') ?? Number.NaN)
      if (range.min <= range.max) yield { start: match.index, end: match.index + match[0].length, ...range }
    }
  }
  yield* findDurations(text)
}

const more = 9
/** 三个来月, 十个多月, 两个月前, 三年前: lengths that mean a stay only here. */
const extra: readonly { readonly pattern: RegExp; readonly read: (n: number) => { min: number; max: number } }[] = [
  {
    pattern: new RegExp(`(?<n>${numeralSource})(?:个|来)(?:来|多)?月(?=前|以前|之前)`, 'gu'),
    read: (n) => ({ min: n, max: n }),
  },
  {
    pattern: new RegExp(`(?<n>${numeralSource})个[来多]月|(?<!个)(?<![半几])(?<tens>十)来个月`, 'gu'),
    read: (n) => (Number.isNaN(n) ? { min: 10, max: 10 + more } : { min: n, max: n }),
  },
  {
    pattern: new RegExp(`(?<n>${numeralSource})(?:多)?年(?=前(?!后)|以前|之前)`, 'gu'),
    read: (n) => ({ min: n * 12, max: n * 12 }),
  },
  { pattern: /半个?来?月|半拉月/gu, read: () => ({ min: 0, max: 0 }) },
]
