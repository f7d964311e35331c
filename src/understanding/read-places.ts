import type { Lexicon } from '../domain/lexicon.js'
import { findPlaceMarks, type PlaceMark, placeValueOf } from './find-place-marks.js'
import { createFindPlaces, type FindPlaces, longestAnswer, type PlaceFacts, stated } from './find-places.js'
import type { JudgedPlace, JudgedPlaces, JudgePlaces } from './judge-places.js'
import { isElsewhere } from './mention.js'

/** 户籍 and 居住地 as the patterns find them, put right by what was learned of how people tell them. */
export function createReadPlaces(lexicon: Lexicon, judgePlaces: JudgePlaces): FindPlaces {
  const findPlaces = createFindPlaces(lexicon)
  return (text, answering) => {
    const found = findPlaces(text, answering)
    const isReply = answering !== undefined && text.length <= longestAnswer
    const marks = findPlaceMarks(text, found.mentions, lexicon.places)
    if (marks.length === 0) return found
    const judged = judgePlaces(text, marks, isReply ? findPlaces(text) : found)
    const answers = (fact: 'hukou' | 'residence') => isReply && answering === fact
    const settle = (fact: 'hukou' | 'residence'): PlaceFacts['hukou'] => {
      const known = found[fact]
      const told = judged[fact]
      if (told === undefined) {
        const twice = fact === 'hukou' && known !== undefined && known.value === judged.residence?.value
        const kept = fact === 'residence' || found.moved || known === undefined || twice || answers(fact)
        return kept || !isRefuted(known, judged.asHukou) ? known : undefined
      }
      const moved = fact === 'hukou' && found.moved
      const keeps = answers(fact) || moved || known?.value === told.value || known?.value === 'elsewhere'
      return known && (keeps || told.probability < sureOfOther) ? known : factOf(fact, told, text, marks)
    }
    const hukou = isUnsaid(text, marks, lexicon.places) || doubtful.test(text) ? undefined : settle('hukou')
    const residence = livesThere(text, judged, hukou?.value) ? settle('residence') : found.residence
    const strange =
      found.hukou !== undefined && hukou === undefined && found.mentions.some(({ place }) => isElsewhere(place))
    const otherTown = (found.otherTown || strange) && residence === undefined && hukou?.value !== 'outside'
    return { ...found, hukou, residence, otherTown }
  }
}

/** From here on what was learned goes before what the patterns found. */
const sureOfOther = 0.8

/** 户口啊，可能还在崂山吧，也可能迁威海去了，我记不清了 */
const doubtful = /(?:户口|户籍)[^。]{0,30}(?:也可能|记不清|说不准|搞不清|弄不清|闹不清)/u

/** Characters between a word of 户籍 and the note that it is not known. */
const nearUnsaid = 4

/** 随迁女8岁 户籍没问到: an origin that is only implied does not count against a note that nobody asked. */
function isUnsaid(text: string, marks: readonly PlaceMark[], { unsaid }: Lexicon['places']): boolean {
  if (marks.some(({ kind }) => kind === 'elsewhere' || kind === 'district' || kind === 'city')) return false
  const words = marks.filter(({ kind }) => kind === 'hukouWord')
  return words.length > 0 && words.every(({ end }) => unsaid.test(text.slice(end, end + nearUnsaid)))
}

/** A 户籍 that is named twice is seldom where the family lives (户口胶州的，就里岔那块儿); a town elsewhere is only where somebody is there. */
function livesThere(text: string, { residence }: JudgedPlaces, hukou: unknown): boolean {
  if (residence?.value === 'elsewhere') return beingThere.test(text.slice(0, residence.mark.start))
  return residence === undefined || residence.value !== hukou || residence.probability >= sureOfSame
}
const beingThere = /[在搬到去回住租留跟][^，。 ]{0,3}$/u
const sureOfSame = 0.9

/** What a pattern found is dropped when the place that its words name is surely no 户籍. */
const isRefuted = ({ value, words }: NonNullable<PlaceFacts['hukou']>, asHukou: JudgedPlaces['asHukou']): boolean => {
  const named = [...asHukou].filter(
    ([mark]) => placeValueOf(mark) === value && mark.mention !== undefined && words.includes(mark.mention.words),
  )
  return named.length > 0 && named.every(([, probability]) => probability < leastToKeep)
}
const leastToKeep = 0.12

/** Characters between a word of 户籍 and the place it is said of that are quoted with it. */
const quoted = 10

function factOf(fact: 'hukou' | 'residence', { value, mark }: JudgedPlace, text: string, marks: readonly PlaceMark[]) {
  const words = marks.filter(({ kind }) => fact === 'hukou' && kind === 'hukouWord')
  const before = words.findLast(({ end }) => end <= mark.start && mark.start - end <= quoted)
  const after = words.find(({ start }) => start >= mark.end && start - mark.end <= 2)
  const end = mark.mention === undefined ? mark.end + quoted : (after?.end ?? mark.end)
  return stated(fact, value, text.slice(before?.start ?? mark.start, end))
}
