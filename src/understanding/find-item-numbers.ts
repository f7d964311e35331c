import { likely } from '../text/likely.js'
import { matchesOf } from '../text/matches-of.js'
import { parseNumeral } from '../text/numerals.js'

const itemReferences = [
  {
    pattern:
      /第 ?(\d{1,3}|[一二三四五六七八九十百]{1,4}) ?(?:项|条)|序号 ?(\d{1,3})|(?<=^那(?:个|第)?)(\d{1,2})(?=(?:项|号)?呢)|(?<=^)(\d{1,3})(?=项(?:呢|是|归|谁|讲))|(?<=(?:序号|第) ?\d{1,2}(?:、|和|，|,))(\d{1,2})(?![\d岁月年个])|(?<![\d.])(\d{1,2})(?=(?:跟|和|与|、)\d{1,2}(?:这|那)?(?:[俩两]|项))|(?<=(?<![\d.])\d{1,2}(?:跟|和|与|、))(\d{1,2})(?=(?:这|那)?(?:[俩两]|项))/u,
  },
]

/** 第3项, 序号 12, 20跟22这两项: the numbers, in their order, whether or not the list has them. */
export function itemNumbersIn(text: string): readonly number[] {
  return likely(itemReferences, text)
    .flatMap(({ pattern }) => matchesOf(text, pattern))
    .map((match) => parseNumeral(match.slice(1).find((number) => number !== undefined) ?? ''))
    .filter((number) => number !== undefined)
}
