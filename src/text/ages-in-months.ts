import {
  type AgePattern,
  approximately,
  closes,
  exactly,
  filler,
  type Groups,
  kin,
  pattern,
  twoNumerals,
  valueOfNumeral,
  within,
} from './age-pattern.js'
import { numeralSource } from './numerals.js'

const infant =
  '(?:大|龄|的?(?:娃|宝宝|[大二小]宝|宝贝|宝(?![宝贝应鸡山安清])|婴儿|孩子|小孩|崽|闺女|儿子|女儿|[男女][婴孩宝娃]|早产|奶娃))'
const doctor = '(?=(?:刚好)?(?:[要该]|在老家|没按时打|没打|打针|打疫苗))'
const months = `(?<m>${numeralSource})个[多半]?月`
const daysAMonth = 30
const read = ({ m, pair }: Groups) => exactly(valueOfNumeral(m ?? pair))

/** Infants. A bare 三个月 is a duration; it is an age next to a child, or where it is the whole message. */
export const agesInMonths: readonly AgePattern[] = [
  {
    pattern: pattern(`(?<=(?:(?<![珠法国家财瑰地低底滴医一])宝|婴|毛毛|娃娃)[ ，]?(?:才|刚|已|满|都)*)${months}`),
    read,
  },
  { pattern: pattern(`${twoNumerals}个月${infant}`), read: approximately },
  { pattern: pattern(`(?:出生|生下来|生了)[才有刚都]*${months}`), read },
  { pattern: pattern(`(?<![第\\d])(?<m>${numeralSource})个?[多半]?月多?${infant}`), read },
  {
    pattern: pattern(
      `(?<=${kin}[是儿]? ?)${filler}[满有]?(?:${months}多?|(?<pair>[俩仨])月)(?:${closes}|${doctor}|(?=从|抱))`,
    ),
    read,
  },
  { pattern: pattern(`(?<=${kin}[是儿]? ?${filler})[才刚今年现在已经都]*满了?${months}多?`), read },
  {
    pattern: pattern(`(?<=${kin}[是儿]? ?)${filler}${months}多?(?=户口|户籍|老家|想|咋|怎么|能|可以|打|就在|抱|跟着)`),
    read,
  },
  { pattern: pattern(`(?<=(?:^|[ ，。？])[我俺咱]家)${filler}${months}(?=[ ，。]|$)`), read },
  { pattern: pattern(`^${filler}满?${months}多?[了啦吧。！]*$`), read },
  {
    pattern: pattern(`(?<=出生|生下来|刚?生了)(?:才|刚|有)*${numeralSource}(?:天|周|个?星期|个?礼拜)`),
    read: () => within(0, 1),
  },
  {
    pattern: pattern(`(?<=(?:娃|宝宝?|双胞胎|龙凤胎|喝奶|吃奶|月子|毛毛)[^，。]{0,4}[ ，])${months}(?=$|[ ，。])`),
    read,
  },
  {
    pattern: /(?<=(?:娃|宝宝?|双胞胎|月子)[^，。]{0,4}[ ，]?(?:才|刚)?)(?<m>\d{1,3})天(?![前后])/g,
    read: ({ m }) => exactly(Math.floor(Number(m) / daysAMonth)),
  },
  { pattern: /一?百天|百日(?!咳)/g, read: () => exactly(3) },
  { pattern: /还?[没未不](?:有|出)?满月/g, read: () => exactly(0) },
  { pattern: /(?<!圆)满月(?!酒)/g, read: () => exactly(1) },
  {
    pattern: /新生儿(?!疾病|筛查|听力|科)|刚刚?(?:出生|生下来?|生了|生完|生(?=[ ，。]|$)|落地)|才(?:出生|落地)/g,
    read: () => within(0, 1),
  },
]
