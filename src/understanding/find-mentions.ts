import type { Lexicon } from '../domain/lexicon.js'
import { createWordIndex } from '../text/word-index.js'
import { createHearPlaces } from './hear-places.js'
import { isDistrict, isElsewhere, type Mention } from './mention.js'

export type FindMentions = (text: string) => readonly Mention[]

/** Reads the places in a normalised text from left to right, the longest name first. */
export function createFindMentions(places: Pick<Lexicon['places'], 'names' | 'heard' | 'hearable'>): FindMentions {
  const hearPlaces = createHearPlaces(places)
  const { names } = places
  const index = createWordIndex(names.map(({ name, place }) => [name, place] as const))
  return (text) => {
    const found: Mention[] = []
    for (let start = 0; start + 1 < text.length; start++) {
      const hit = index.at(text, start)
      if (!hit) continue
      const end = start + hit.word.length
      start = end - 1
      if (hit.value === 'none' || (isElsewhere(hit.value) && isRoad(text, end))) continue
      const mention = { place: hit.value, words: hit.word, start: hit.start, end }
      const last = found.at(-1)
      const joined = last && join(last, mention, text)
      if (joined) found[found.length - 1] = joined
      else found.push(mention)
    }
    const heard = hearPlaces(text).filter(({ start, end }) => !found.some((one) => start < one.end && one.start < end))
    return heard.length === 0 ? found : [...found, ...heard].sort((a, b) => a.start - b.start)
  }
}

/** A name right behind another narrows it: 山东 → 山东青岛 → 山东青岛胶州. Spaces are bridged only outside the city. */
function join(last: Mention, next: Mention, text: string): Mention | undefined {
  const gap = next.start - last.end
  if (gap > 1 || (gap === 1 && !/[省市县 ]/.test(text[last.end] ?? ''))) return undefined
  const outside = isElsewhere(next.place) && (last.place === 'outside' || last.place === 'unclear')
  if (gap === 1 && !outside) return undefined
  const place = outside ? 'outside' : narrower(last, next)
  return place === undefined
    ? undefined
    : { place, words: text.slice(last.start, next.end), start: last.start, end: next.end }
}

function narrower(last: Mention, next: Mention): string | undefined {
  if (last.place === next.place || last.place === 'unclear') return next.place
  if (last.place === 'qingdao' && isDistrict(next.place)) return next.place
  // 潍坊高新区 is in 潍坊.
  return isElsewhere(last.place) && sharedNames.test(next.words) ? 'outside' : undefined
}

const sharedNames = /^(?:经济技术)?开发区$|^高新区$|路$/u
const road = /(?:[东西南北中]|[一二三四五六七])?(?:支?路|大?街(?!道)|胡同)|号线/uy
/** 洛阳路 and 宁夏路 are roads here. */
function isRoad(text: string, end: number): boolean {
  road.lastIndex = end
  return road.test(text)
}
