import type { Lexicon } from '../domain/lexicon.js'
import type { Claim } from './hukou-claim.js'
import * as cue from './hukou-cues.js'

const reach = 14

/** 户口不在青岛, 户口在老家, 户口没动, 户口都迁过来了. */
export function findPlacelessHukou(
  text: string,
  start: number,
  end: number,
  places: Lexicon['places'],
): Claim | undefined {
  const rest = text.slice(end, end + reach)
  const breaks = rest.search(/[。！？；]/u)
  const phrase = breaks < 0 ? rest : rest.slice(0, breaks)
  const claim = (value: string, words: string): Claim => ({ value, start, end: end + words.length })
  const asked = places.wishes.test(text.slice(Math.max(0, start - 5), end))
  const unsaid = places.unsaid.exec(phrase)
  if (unsaid && unsaid.index <= 6) return undefined
  const not = sticky(cue.notHere, text, end)
  if (not) return asked ? undefined : claim('outside', not)
  const moved = sticky(cue.movedHere, text, end)
  if (moved) return asked || places.wishes.test(moved) ? undefined : { ...claim('here', moved), moved: true }
  const home = sticky(cue.whereTheyLive, text, end)
  if (home && !asked) return claim('same', home)
  const there = sticky(cue.sameAsThat, text, end) ?? sticky(cue.stayedThere, text, end)
  if (there) return claim('there', there)
  const near = phrase.slice(0, 9)
  const away = places.outsideWords.exec(near)
  if (away && !/[不没住]/.test(near.slice(0, away.index)))
    return claim(/老家|原籍|农村|乡下/.test(away[0]) ? 'home' : 'outside', near.slice(0, away.index + away[0].length))
  const local = places.localWords.exec(near)
  if (
    !local ||
    asked ||
    /[不没住才]|得/.test(near) ||
    /^.?(?:吗|才|能|上|办)/.test(near.slice(local.index + local[0].length))
  )
    return undefined
  return /^[ ：:是在都也还就呢啊嘛的]*$/u.test(near.slice(0, local.index))
    ? claim('same', near.slice(0, local.index + local[0].length))
    : undefined
}

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
