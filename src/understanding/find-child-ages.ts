import { type FoundAge, findAges } from '../text/ages.js'
import { type ChildSpan, childAt } from './split-children.js'

export type ChildAge = FoundAge

const oldestPupilMonths = 20 * 12

/** The present ages of the children spoken of: not those of neighbours or parents, nor what the speaker takes back. */
export function findChildAges(text: string, asOf: string, spans: readonly ChildSpan[]): readonly ChildAge[] {
  const ages = findAges(text, asOf).filter(
    ({ min, start }) => min < oldestPupilMonths && !ofAnother.test(text.slice(Math.max(0, start - 12), start)),
  )
  if (ages.length < 2) return ages
  const childOf = ({ start, end }: ChildAge) => childAt(text, start, end, spans)
  return ages.filter((age, index) => {
    const next = ages[index + 1]
    if (next && corrected.test(text.slice(age.end, Math.min(next.start, age.end + correctionReach)))) return false
    return (
      !nominal.test(age.words) || !ages.some((other) => !nominal.test(other.words) && childOf(other) === childOf(age))
    )
  })
}

const correctionReach = 24
const ofAnother =
  /(?:邻居|隔壁|同学|楼[上下]|人家|别人|朋友|同事|工友|表[哥姐]|堂[哥姐])(?:家)?(?:的)?[^，。 ]{0,5}$|等(?:他|她|孩子|娃|长)?(?:到|满|长到)?$/u
const corrected =
  /不对|错了|说错|打错|口误|记错|记岔|哦不|啊不|不不|应该是|准确(?:说|点)|更正|不是不是|^[ ，]*不是|我看错/u
/** 虚岁 gives way to an age in full years. */
const nominal = /虚/u
