import { numeralSource, parseNumeral } from './numerals.js'

/**
 * One way to speak of an age. In a list an earlier pattern has precedence: what it has taken, a later one cannot have.
 * `not_an_age` takes the words and keeps them out; undefined leaves them to later patterns.
 */
export interface AgePattern {
  readonly pattern: RegExp
  readonly read: (groups: Groups, asOf: string) => AgeRange | 'not_an_age' | undefined
}

/** Months, inclusive at both ends. */
export interface AgeRange {
  readonly min: number
  readonly max: number
}

export type Groups = Readonly<Record<string, string | undefined>>

export const pattern = (source: string): RegExp => new RegExp(source, 'g')

/** NaN for what is no numeral, so that every range made from it is refused. */
export const valueOfNumeral = (numeral: string | undefined): number => parseNumeral(numeral ?? '') ?? Number.NaN

export const within = (min: number, max: number): AgeRange | undefined =>
  min >= 0 && max >= min ? { min, max } : undefined

export const exactly = (months: number): AgeRange | undefined => within(months, months)

/** Years as spoken: 三 is 36–47 months, 三 with `half` or 3.5 is 42–47. */
export const fromYears = (numeral: string | undefined, half?: string): AgeRange | undefined => {
  const start = Math.floor(valueOfNumeral(numeral) * 12) + (half ? 6 : 0)
  return within(start, start + (half || numeral?.includes('.') ? 5 : 11))
}

/** 五六, 十四五, 5、6: two numerals of which the second follows the first; 三五 is said too. In the unit they count. */
export const twoNumerals =
  '(?<![老初高第几数\\d])(?<tens>[二三四五]?十)?(?<a>[一二两三四五六七八九]|(?<!\\d)\\d{1,2}(?=[、，]))[、，]?(?<b>[二两三四五六七八九]|\\d{1,2}(?!\\d))'

export const approximately = ({ tens, a, b }: Groups): AgeRange | undefined => {
  const base = tens ? valueOfNumeral(tens) : 0
  const [low, high] = [valueOfNumeral(a), valueOfNumeral(b)]
  return high === low + 1 || (low === 3 && high === 5) ? within(base + low, base + high) : undefined
}

export const approximateYears = (groups: Groups): AgeRange | undefined => {
  const years = approximately(groups)
  return years && within(years.min * 12, years.max * 12 + 11)
}

// 老二五岁, 初二十三岁: the number before belongs to the person or the grade. 几十岁 is no number.
export const ownNumeral = `(?:(?<=老[二三四五六]|[初高][一二三])|(?<![老初高第几数]|[\\d.零〇一二三四五六七八九十百千万]))(?<n>${numeralSource})`

/** Words for a child, where a number right after is likely an age. */
export const kin =
  '(?:孩子|婴儿|[男女]婴|崽|孩儿|娃娃?|宝宝|[大二小]宝|闺女|姑娘|儿子|俺儿|女儿|丫头|小子|外甥女?|侄[子女儿]|孙[子女]|弟弟|妹妹|(?<=[我俺])[弟妹]|哥哥|姐姐|老[大二三四五幺]|[大小]的|小?嫚儿?|[男女]孩儿?|[男女]娃)'

export const filler = '(?:今年|现在|如今|目前|也|都|才|刚刚?|已经|快|马上|周岁|虚岁|虚|过了年|那个|[他她])*'

/** What may follow a number that stands alone. */
export const closes = '(?=[了啦呢啊]|的?(?:[，。！？；、 ]|$)|老[大二三四]|[大小]的)'
