import type { StatedFact } from '../domain/fact.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { FoundFact } from '../domain/understanding.js'
import { findHukou } from './find-hukou.js'
import { createFindMentions } from './find-mentions.js'
import { findResidence } from './find-residence.js'
import type { Claim } from './hukou-claim.js'
import { isDistrict, isElsewhere, type Mention } from './mention.js'
import { supposeHukou } from './suppose-hukou.js'

type Stated = Omit<StatedFact, 'turn'>

export interface PlaceFacts {
  readonly hukou?: Stated | undefined
  /** The 户籍 was moved: what it was before is told as well. */
  readonly moved: boolean
  readonly residence?: Stated | undefined
  /** Not told but asked about: 要是户口迁过来呢. */
  readonly supposed?: FoundFact | undefined
  /** A town that is neither the 户籍 nor in this city is spoken of. */
  readonly otherTown: boolean
  /** Every place that the text names. */
  readonly mentions: readonly Mention[]
}

/** Reads 户籍 and 居住地 from normalised text; `answering` tells that one of them was just asked for. */
export type FindPlaces = (text: string, answering?: 'hukou' | 'residence') => PlaceFacts

/** Characters of a bare reply. */
export const longestAnswer = 24

/**
 * Every place in the text speaks of 户籍, of where the family lives, or of something else; the words beside it tell.
 * Source of what counts as said: semantics.md, "Who is a 流动儿童".
 */
export function createFindPlaces({ places }: Lexicon): FindPlaces {
  const findMentions = createFindMentions(places)
  return (text, answering) => {
    const mentions = findMentions(text)
    const found = findHukou(text, mentions, places)
    const bare =
      answering === undefined || text.length > longestAnswer || found.claim
        ? undefined
        : bareAnswer(text, mentions, places, answering)
    const claim = found.claim ?? bare?.hukou
    const spoken = claim?.mention ? [...found.named, claim.mention] : found.named
    const free = mentions.filter((mention) => !spoken.includes(mention))
    const home = bare?.residence ?? settledIn(text, claim, free) ?? findResidence(text, free, claim?.value)
    const hukou = claim && stated('hukou', hukouValue(claim, home), text.slice(claim.start, claim.end))
    const abroad = livesAbroad(text, mentions, home)
    const residence =
      abroad === undefined
        ? home && stated('residence', home.place, home.words)
        : stated('residence', 'elsewhere', abroad)
    const supposed = supposeHukou(text, mentions)
    return {
      hukou,
      moved: claim?.moved === true,
      residence,
      supposed,
      otherTown: !home && answering !== 'hukou' && namesOther(free, spoken),
      mentions,
    }
  }
}

export const stated = (fact: 'hukou' | 'residence', value: string, words: string): Stated => ({
  fact,
  value,
  words: words.trim(),
})

/** `here` is the district where the family lives. */
function hukouValue({ value }: Claim, home: Mention | undefined): string {
  if (value !== 'here') return value
  return home && isDistrict(home.place) ? home.place : 'same'
}

/** 户口在胶州 一直住这: the family lives where its 户籍 is. */
function settledIn(text: string, claim: Claim | undefined, others: readonly Mention[]): Mention | undefined {
  if (others.some(({ place }) => isDistrict(place) && place !== claim?.value)) return undefined
  return claim?.mention && isDistrict(claim.mention.place) && neverMoved.test(text) ? claim.mention : undefined
}

const neverMoved =
  /(?:房子?|人|住处|家)(?:和|跟|与|、|[ ，])?户口(?:全|都|也)|一直(?:就|都|也)?住(?:在)?(?:这|本地|当地|$|[ ，。])|住(?:也|还|就|都)?(?:是)?在?(?:本地|这儿|这里|当地|那儿|那里|那边|同一个)|住(?:也|都)在?那|没(?:动|搬|挪)过|没离开过|没出过|也住(?:这|那)/u

interface Answer {
  readonly hukou?: Claim
  readonly residence?: Mention
}

/** A short reply to the question where the 户籍 is, or where the family lives. */
function bareAnswer(
  text: string,
  mentions: readonly Mention[],
  { outsideWords, localWords, unsaid }: Lexicon['places'],
  answering: 'hukou' | 'residence',
): Answer {
  const whole = (value: string, mention?: Mention): Answer => ({
    hukou: { value, start: 0, end: text.length, mention },
  })
  if (answering === 'residence') {
    const town = mentions.find(({ place }) => isDistrict(place))
    return town ? { residence: findResidence(text, mentions) ?? town } : {}
  }
  if (unsaid.test(text)) return {}
  if (notHere.test(text)) return whole('outside')
  const named = mentions.filter(({ place, start }) => place !== 'unclear' && !lead.test(text.slice(0, start)))
  const mention =
    named.find(({ place }) => isDistrict(place)) ?? named.find(({ place }) => isElsewhere(place)) ?? named[0]
  if (mention) return whole(isElsewhere(mention.place) ? 'outside' : mention.place, mention)
  if (outsideWords.test(text)) return whole('outside')
  return localWords.test(text) && !text.includes('不') ? whole('same') : {}
}

const notHere = /^(?:都|也|又|还)?(?:不|没|并不|不是)(?:是|落)?在?(?:这|青岛|本地|当地|市里|本市|市内)/u
const lead = /(?:不是|住在?|租在?|现居|人在)$/u

/** 人在潍坊住, 全家早搬苏州了; 娃一直在老家临清没过来 counts whoever else works here. */
function livesAbroad(text: string, mentions: readonly Mention[], home: Mention | undefined): string | undefined {
  for (const { place, start, end, words } of mentions) {
    if (place !== 'outside') continue
    const before = text.slice(Math.max(0, start - 12), start)
    if (earlier.test(before)) continue
    const after = clauseStart.exec(text.slice(end))?.[0] ?? ''
    if (childIn.test(before) && (leftThere.test(after) || (learnsThere.test(after) && !comes.test(text)))) return words
    if (!home && ((inTown.test(before) && livesThere.test(after)) || (movedTo.test(before) && after.startsWith('了'))))
      return words
  }
  return undefined
}

const earlier = /原来|原先|以前|之前|早先|早年|去年|前年|爸|妈|爹|娘|男人|老公|媳妇|对象|亲戚|他姐|他哥/u
const clauseStart = /^[^，。！？；]{0,8}/u
const inTown = /(?:在|搁)(?:老家)?$/u
const childIn = /(?:娃|孩子|闺女|儿子|小子|丫头|孙子|孙女)[^，。 ]{0,5}(?:在|搁)(?:老家)?$/u
const leftThere = /^(?:那边)?[^，。]{0,6}没(?:过来|跟来|接来|带来)/u
const learnsThere = /^(?:那边)?(?:上|念|读)[^，。 了过完]{1,4}/u
const comes = /转|接|过来|想来|带来|来了|来的/u
const livesThere = /^(?:那边|那儿|市)?(?:[他她]?[^ ，。过完了]{0,3})?住(?:着|的|$|[ ，。])/u
const movedTo = /(?:搬到?|搬去|搬回)$/u

/** A town elsewhere that is not the 户籍 said again. */
function namesOther(free: readonly Mention[], spoken: readonly Mention[]): boolean {
  return free.some(
    ({ place, words }) =>
      isElsewhere(place) &&
      place === 'outside' &&
      !spoken.some((known) => known.words.includes(words) || words.includes(known.words)),
  )
}
