import type { Lexicon } from '../domain/lexicon.js'
import type { Claim } from './hukou-claim.js'
import * as cue from './hukou-cues.js'
import { isDistrict, isElsewhere, type Mention } from './mention.js'

const reach = 14

/** 老家X, X来的, X人, 从X过来 first, then 外地的, 本地人, then a bare 俺X的 or a town that stands alone. */
export function findOrigin(text: string, mentions: readonly Mention[], places: Lexicon['places']): readonly Claim[] {
  const strong: Claim[] = []
  const weak: Claim[] = []
  for (const [at, mention] of mentions.entries()) {
    const from = Math.max(mentions[at - 1]?.end ?? 0, mention.start - reach)
    const before = text.slice(from, mention.start)
    const after = text.slice(mention.end, mention.end + reach)
    if (mention.place === 'unclear' || cue.otherSubject.test(before)) continue
    if (cue.deniedBefore.test(before)) continue
    const contrasted = mentions[at - 1]
    const claim = (words: string, value = hukouAt(mention)): Claim => ({
      value,
      start: mention.start,
      end: mention.end + words.length,
      mention,
    })
    const people = cue.peopleAfter.exec(after)
    if (people && !/(?:来|去|回|到|在|搁|是不是)$/u.test(before)) {
      const native = mention.place === 'qingdao'
      if (!native) strong.push(claim(people[0]))
      else if (/本地/.test(people[0])) strong.push(claim(people[0], 'same'))
      else if (/^的?人/.test(people[0]) && cue.sayBefore.test(before)) strong.push(claim(people[0]))
      continue
    }
    if (mention.place === 'qingdao') continue
    if (isElsewhere(mention.place) && cue.approvedAfter.test(after)) {
      strong.push(claim(cue.approvedAfter.exec(after)?.[0] ?? ''))
      continue
    }
    if (isElsewhere(mention.place) && cue.homeAfter.test(after))
      strong.push(claim(cue.homeAfter.exec(after)?.[0] ?? ''))
    else if (cue.originBefore.test(before) || (isElsewhere(mention.place) && cue.homeBefore.test(before)))
      strong.push(claim(''))
    else if (cue.fromBefore.test(before) && cue.cameAfter.test(after) && fromCounts(mention, after))
      strong.push(claim(cue.cameAfter.exec(after)?.[0] ?? ''))
    else if (contrasted && contrast(text, contrasted, mention)) strong.push(claim(''))
    else if (mention.place === 'ordinary') continue
    else if (isElsewhere(mention.place) && cue.childAfter.test(after)) weak.push(claim(''))
    else if (saysOwn(mention, before, after)) (isDistrict(mention.place) ? strong : weak).push(claim(after.slice(0, 1)))
    else if (mention.place === 'outside' && standsAlone(text, mention) && mentions.filter(alone(text)).length === 1)
      weak.push(claim(''))
  }
  return [...strong, ...general(text, places), ...weak]
}

const hukouAt = ({ place }: Mention): string => (isElsewhere(place) ? 'outside' : place)

/** 从市北搬来 tells where one lived, 从平度来 where one is from. */
const fromCounts = ({ place }: Mention, after: string): boolean =>
  isElsewhere(place) || /^(?:那边|乡下|农村|老家)?(?:过?来(?!回))/u.test(after)

/** 不是莱州 是莱西: a town elsewhere that is put right speaks of 户籍. */
function contrast(text: string, last: Mention, mention: Mention): boolean {
  if (!isElsewhere(last.place) && !isElsewhere(mention.place)) return false
  if (!/^[的嘞]?[ ，]?(?:就|应该|而)?是$/u.test(text.slice(last.end, mention.start))) return false
  return cue.deniedBefore.test(text.slice(Math.max(0, last.start - 8), last.start))
}

function saysOwn(mention: Mention, before: string, after: string): boolean {
  const subject = cue.subjectBefore.test(before)
  if (isDistrict(mention.place)) return subject && cue.closedAfter.test(after)
  return (cue.sayBefore.test(before) && cue.closedAfter.test(after)) || (subject && cue.openAfter.test(after))
}

const standsAlone = (text: string, { start, end }: Mention): boolean =>
  (start === 0 || /[ ，。；]/.test(text[start - 1] ?? '')) && (end === text.length || /[ ，。；]/.test(text[end] ?? ''))
const alone =
  (text: string) =>
  (mention: Mention): boolean =>
    mention.place === 'outside' && standsAlone(text, mention)

function general(text: string, { outsider, notOutsider, localResident }: Lexicon['places']): readonly Claim[] {
  const stranger = outsider.exec(text)
  if (stranger && !notOutsider.test(text.slice(0, stranger.index))) return [said('outside', stranger)]
  const initial = provincial.exec(text)
  if (initial) return [said('outside', initial)]
  const local = localResident.exec(text)
  return local ? [said('same', local)] : []
}

const said = (value: string, { index, 0: words }: RegExpExecArray): Claim => ({
  value,
  start: index,
  end: index + words.length,
})
const provincial = /(?<![一-龥])[桂川豫皖冀陇黔湘陕滇苏浙赣鄂晋闽粤甘蒙辽吉黑贵云藏宁新琼渝京津沪秦]籍/u
