import { type AgePattern, type Groups, pattern, valueOfNumeral } from './age-pattern.js'
import { numeralSource as n } from './numerals.js'

const notAnAge = () => 'not_an_age' as const
const unit = '(?:周?岁|个月)'

/** 14, 16 and 18 after 未满 or 年满 are the words of a regulation, not of a parent. */
const lowestLegalAge = 14
const legalAge = ({ n: numeral }: Groups) => (valueOfNumeral(numeral) >= lowestLegalAge ? 'not_an_age' : undefined)

/** Spans, thresholds and past ages: they name ages, but not the age that a child has now. */
export const timeNotAge: readonly AgePattern[] = [
  { pattern: pattern(`${n}${unit}?(?:-|~|至|到)(?:未满|不满)?${n}(?:${unit}|月龄)`), read: notAnAge },
  {
    pattern: pattern(
      `${n}(?:周?岁半?|个月大?)(?!(?<=岁半)[以之]前(?:体检|打|都|一直|在|住|上))(?:[以之][上下内前后外]|前(?![天些几两年])|后(?![天年])|起|时(?!间)|那年|那会|的时候|开始|才|得过|得的|犯的|上没)`,
    ),
    read: notAnAge,
  },
  { pattern: pattern(`(?:超过|大于|小于|低于|高于|从|打|去年|前年|[当那]年)(?:才|刚)?满?${n}周?岁`), read: notAnAge },
  { pattern: pattern(`(?:未满|不满|年满|不足)(?<n>${n})周?岁(?!了)`), read: legalAge },
  { pattern: /(?:没|未|快|要|准备)(?:有|要)?(?:出生|生(?=了|孩|娃))/g, read: notAnAge },
]
