import { qingdaoDistricts, type StatedFact } from '../domain/fact.js'
import type { Lexicon } from '../domain/lexicon.js'
import { createWordIndex } from '../text/word-index.js'

type Stated = Omit<StatedFact, 'turn'>

export interface PlaceFacts {
  readonly hukou?: Stated | undefined
  readonly residence?: Stated | undefined
  /** A town that is neither the 户籍 nor in this city is spoken of. */
  readonly otherTown: boolean
}

/** Reads 户籍 and 居住地 from normalised text; `answering` tells that one of them was just asked for. */
export type FindPlaces = (text: string, answering?: 'hukou' | 'residence') => PlaceFacts

/**
 * 户籍 comes from words beside 户口 or 户籍 first, from 老家X, X来的, X人, 外地的 else (semantics.md: said so counts).
 * Every other district of the city is where the family lives.
 */
export function createFindPlaces({ places }: Lexicon): FindPlaces {
  const index = createWordIndex(places.names.map(({ name, place }) => [name, place] as const))
  const ownCity = createWordIndex(
    places.names
      .filter(({ place }) => isDistrict(place) || place === 'qingdao')
      .map(({ name, place }) => [name, place] as const),
  )

  /** The place a phrase names: a district of the city before anywhere else, since 山东青岛胶州 is 胶州. */
  const placeIn = (phrase: string): string | undefined => {
    let found: string | undefined
    for (let start = 0; start < phrase.length; start++) {
      const hit = index.at(phrase, start)
      if (!hit) continue
      if (isDistrict(hit.value)) return hit.value
      if (found === undefined || rank(hit.value) > rank(found)) found = hit.value
      start += hit.word.length - 1
    }
    return found
  }

  const namesTown = (phrase: string): boolean => placeIn(phrase) === 'outside'

  const hukouIn = (phrase: string): string | undefined => {
    if (/不明|未说|没说|未知|不详|不清楚|未提供|不知道/.test(phrase)) return undefined
    if (/^(?:都|也|又|还)?(?:不|没|并不|不是)(?:落)?在?(?:这|青岛|本地|当地|市里|本市|市内)/.test(phrase))
      return 'outside'
    const place = placeIn(phrase)
    if (place !== undefined) return place === 'unclear' ? undefined : place
    if (places.outsideWords.test(phrase)) return 'outside'
    return places.localWords.test(phrase) && !/不/.test(phrase) ? 'same' : undefined
  }

  const explicitHukou = (text: string): Stated | undefined => {
    for (const pattern of explicitPatterns) {
      for (const match of text.matchAll(pattern)) {
        const value = hukouIn(match.groups?.place ?? '')
        if (value !== undefined) return { fact: 'hukou', value, words: match[0] }
      }
    }
    const later = hukouElsewhereSaid.exec(text)
    const value = later ? hukouIn(later.groups?.place ?? '') : undefined
    return later && value !== undefined ? { fact: 'hukou', value, words: later[0] } : undefined
  }

  const impliedHukou = (text: string): Stated | undefined => {
    for (const pattern of impliedPatterns) {
      for (const match of text.matchAll(pattern)) {
        const value = placeIn(match.groups?.place ?? '')
        if (value !== undefined && value !== 'unclear' && value !== 'qingdao')
          return { fact: 'hukou', value, words: match[0] }
      }
    }
    const outside = outsider.exec(text)
    if (outside) return { fact: 'hukou', value: 'outside', words: outside[0] }
    const local = localResident.exec(text)
    return local ? { fact: 'hukou', value: 'same', words: local[0] } : undefined
  }

  return (text, answering) => {
    const bare = answering === undefined || text.length > 24 ? undefined : hukouIn(text)
    const told = explicitHukou(text) ?? impliedHukou(text)
    const hukou =
      told ??
      (answering === 'hukou' && bare !== undefined ? { fact: 'hukou' as const, value: bare, words: text } : undefined)
    const rest = hukou && hukou.words !== text ? text.replace(hukou.words, '，') : answering === 'hukou' ? '' : text
    const names = ownCity.all(rest).map(({ word, value }) => ({ name: word, place: value }))
    const living = names.find(({ place }) => isDistrict(place)) ?? names[0]
    const otherTown = !living && answering !== 'hukou' && namesTown(rest)
    const sameTown =
      hukou && hukou.value !== 'outside' && /一直(?:就)?住|住(?:也|还|就)?在(?:本地|这|当地)|没动过|没离开过/.test(text)
    if (living) return { hukou, residence: { fact: 'residence', value: living.place, words: living.name }, otherTown }
    return sameTown && isDistrict(hukou.value)
      ? { hukou, residence: { ...hukou, fact: 'residence' }, otherTown }
      : { hukou, otherTown }
  }
}

const isDistrict = (value: unknown): value is string => (qingdaoDistricts as readonly unknown[]).includes(value)
const rank = (place: string): number => (place === 'outside' ? 2 : place === 'qingdao' ? 1 : 0)

const explicitPatterns = [
  /(?:户口本?|户籍所在地|户籍地?|户口所在地)(?:[：:]|本|都|也|还|就|是|在|落在?|挂在|仍|目前|登记|上|写的|的话|呢|哈|啊|嘛|没动|没迁|一直|原来|这边|那?是| )*(?<place>[^，。！？；\s]{1,14})/gu,
  /(?<place>[^，。！？；\s]{2,9}?)(?:的)?(?:户口|户籍|户)(?!(?:不|没|未|在|是|还|本|口|籍))/gu,
  /(?<place>[一-龥]{2,6})(?:籍)(?![贯])/gu,
] as const

const hukouElsewhereSaid = /(?:户口|户籍)[^，。]{0,8}[ ，](?:在|是)(?<place>[^，。！？；\s]{2,14})/u

const impliedPatterns = [
  /(?:老家|家是|家在|祖籍|籍贯|原籍)(?:是|在|就是)?(?<place>[一-龥]{2,9})/gu,
  /(?:从|打|由)(?<place>[一-龥]{2,9}?)(?:来|过来|搬|到|转|接|带)/gu,
  /(?<place>[一-龥]{2,9}?)(?:来的|过来的|上来的|的人|人(?![民家口员生工类才在多少均]))/gu,
  /(?<place>[一-龥]{2,9}?)的(?=$|[，。！？；\s])/gu,
] as const

const outsider =
  /外地(?:户口|户籍|来的|来|人|的|娃|孩|小孩|学生|家庭|务工|户|过来)|外省(?:户口|户籍|来的|来|人|的|娃|孩)?|外来(?:务工|人口|打工|娃|孩子|工)|外市(?:户口|户籍|的|人)|非(?:本地|青岛|本市)(?:户籍|户口|人)?|不是(?:本地|青岛|本市)(?:人|户口|户籍|的)|没有?(?:青岛|本地)(?:户口|户籍)|农民工子女|随迁/u
const localResident =
  /(?:就是|是|我们|俺们?|咱)(?:土生土长的?)?(?:青岛)?(?:本地|当地)(?:人|的|户口|户籍)|(?:本地|当地)(?:户口|户籍)(?!的?(?:孩子|娃|学生|儿童)?(?:一样|同等|相同))/u
