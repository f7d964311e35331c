import type { Lexicon } from '../domain/lexicon.js'
import { findOrigin } from './find-origin.js'
import { findPlacelessHukou } from './find-placeless-hukou.js'
import type { Claim } from './hukou-claim.js'
import * as cue from './hukou-cues.js'
import { isElsewhere, type Mention } from './mention.js'

/** What a text says of 户籍, best claim first; `named` are the places that speak of it. */
export interface FoundHukou {
  readonly claim: Claim | undefined
  readonly named: readonly Mention[]
}

const reach = 22
const afterReach = 14

/** Words beside 户口 or 户籍 count first, 老家X, X来的, X人, 外地的 else (semantics.md: said so counts). */
export function findHukou(text: string, mentions: readonly Mention[], places: Lexicon['places']): FoundHukou {
  const said = hasCue.test(text) ? explicitClaims(text, mentions, places) : []
  const origins = findOrigin(text, mentions, places)
  const resolved = said.flatMap((claim) => resolve(claim, origins, mentions, text) ?? [])
  const claim = best(resolved, text) ?? origins[0]
  const named = [...said, ...origins].flatMap(({ mention }) => mention ?? [])
  return { claim, named: claim?.mention ? [...named, claim.mention] : named }
}

const hasCue = /户|籍|ukou|迁/u

function explicitClaims(text: string, mentions: readonly Mention[], places: Lexicon['places']): readonly Claim[] {
  const claims: Claim[] = []
  const taken = new Set<number>()
  let from = 0
  for (const [at, mention] of mentions.entries()) {
    const next = mentions[at + 1]?.start ?? text.length + 1
    const before = text.slice(Math.max(from, mention.start - reach), mention.start)
    const after = text.slice(mention.end, Math.min(next, mention.end + afterReach)) + (next <= text.length ? '@' : '')
    from = mention.end
    const trailing = cue.trailsPlace.exec(after)
    if (trailing && (trailing.groups?.of || !cue.livesBefore.test(before))) {
      const end = mention.end + trailing[0].length
      taken.add(wordStart(text, end))
      from = end
      const value = ownedValue(mention, before, after)
      if (value !== undefined) claims.push({ value, start: mention.start, end, mention })
      continue
    }
    const claim = leadingClaim(text, mention, before, after, places)
    if (!claim) continue
    taken.add(claim.start)
    if (claim.value !== '') claims.push(claim)
  }
  for (const { index, 0: word } of text.matchAll(cue.hukouCue)) {
    if (taken.has(index)) continue
    const claim = findPlacelessHukou(text, index, index + word.length, places)
    if (claim) claims.push(claim)
  }
  return claims.sort((a, b) => a.start - b.start)
}

const wordStart = (text: string, end: number): number =>
  Math.max(text.lastIndexOf('户', end - 1), text.lastIndexOf('ukou', end - 1) - 1)

/** 平度户口, 河南的户籍; not 没有青岛户口 or 只收李沧户口. */
function ownedValue(mention: Mention, before: string, after: string): string | undefined {
  if (mention.place === 'unclear') return undefined
  if (cue.deniedBefore.test(before)) return mention.place === 'qingdao' ? 'outside' : undefined
  if (isElsewhere(mention.place)) return 'outside'
  if (/^本地/.test(after) && mention.place === 'qingdao') return 'same'
  return cue.notOwnBefore.test(before) ? undefined : mention.place
}

/** 户口在平度, 户口迁到即墨了. An empty value: the 户籍 word is used up without telling anything. */
function leadingClaim(
  text: string,
  mention: Mention,
  before: string,
  after: string,
  places: Lexicon['places'],
): Claim | undefined {
  const end = mention.end
  const outside = isElsewhere(mention.place) || mention.place === 'unclear'
  if (!outside) {
    const moved = cue.movedBefore.exec(before)
    if (moved) {
      const start = mention.start - before.length + moved.index
      const done = cue.doneAfter.test(after) || cue.doneBefore.test(before)
      const wished =
        places.wishes.test(text.slice(Math.max(0, start - 10), mention.start)) || /[没不未别]/.test(moved[0])
      if (done && !wished) return { value: mention.place, start, end, mention, moved: true }
      if (wished || !before.includes('户')) return { value: '', start, end }
    }
  }
  const lead = (outside ? cue.leadsOutside : cue.leadsInside).exec(before)
  if (!lead) return undefined
  const start = mention.start - before.length + lead.index
  const between = lead.groups?.link ?? ''
  if (!outside && /[在搁]/.test(between) && /[ ，]/.test(between) && cue.livesAfter.test(after)) return undefined
  if (!outside && /(?:得|要|必须|是不是|非得|需要|只有)$/u.test(text.slice(0, start))) return { value: '', start, end }
  if (!outside && places.wishes.test(text.slice(start, mention.start))) return { value: '', start, end }
  return { value: mention.place === 'unclear' ? '' : outside ? 'outside' : mention.place, start, end, mention }
}

/** `there` and `home` mean the town that the family comes from, if it is named. */
function resolve(
  claim: Claim,
  origins: readonly Claim[],
  mentions: readonly Mention[],
  text: string,
): Claim | undefined {
  if (claim.value !== 'there' && claim.value !== 'home') return claim
  const origin = origins.find(({ mention }) => mention)
  if (origin) return { ...claim, value: origin.value, mention: origin.mention }
  const towns = mentions.filter(({ place, start }) => place === 'outside' && !deniedAt(text, start))
  const town = towns.findLast(({ start }) => start < claim.start) ?? towns[0]
  if (town) return { ...claim, value: 'outside', mention: town }
  return claim.value === 'home' || origins.length > 0 ? { ...claim, value: 'outside' } : undefined
}

const deniedAt = (text: string, start: number): boolean =>
  cue.deniedBefore.test(text.slice(Math.max(0, start - 8), start))

/** A move replaces what was before it, a correction too; the child's 户籍 counts before an adult's or another's. */
function best(claims: readonly Claim[], text: string): Claim | undefined {
  const moved = claims.findLast((claim) => claim.moved)
  if (moved) return moved
  const lead = ({ start, mention }: Claim): string => {
    const from = Math.min(start, mention?.start ?? start)
    return text.slice(Math.max(0, from - 5), from)
  }
  const known = claims.filter((claim) => !others.test(lead(claim)))
  let chosen = known.find((claim) => !adults.test(lead(claim)) && !earlier.test(lead(claim))) ?? known[0]
  for (const claim of known) {
    if (chosen && claim.start > chosen.end && corrects.test(text.slice(chosen.end, claim.start))) chosen = claim
  }
  return chosen
}

const others = /(?:邻居|同事|隔壁|朋友|工友|房东|同学)(?:家?的?|[^ ，。]{0,2})$/u
const adults =
  /(?:[我俺](?:的|自己的?|本人)?|[他她孩](?:爸|妈|爹|娘)[爸妈]?的?|爸爸?|妈妈?|对象|老公|媳妇|男人|老婆|爷爷|奶奶|姥姥|姥爷|大人)是?$/u
const earlier = /(?:原来|原先|早先|以前|之前|从前|原)的?$/u
const corrects = /不对|说错|打错|记错|弄错|搞错|错了|更正|应该是|改成|重新说/u
