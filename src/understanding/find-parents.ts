import type { StatedFact } from '../domain/fact.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { ParentPatterns } from '../domain/parent-patterns.js'
import { likely } from '../text/likely.js'
import { matchesOf } from '../text/matches-of.js'
import { type ContactLoss, contactLoss } from './contact-loss.js'

type Parent = 'father' | 'mother'
export interface FoundParent extends Omit<StatedFact, 'turn'> {
  readonly fact: Parent
}

export interface FoundParents {
  readonly facts: readonly FoundParent[]
  /** Where a parent's health is told: those words say nothing of the child. */
  readonly healthSpans: readonly { readonly start: number; readonly end: number }[]
  /** The words of a parent who is out of contact for less than six months: neither orphan nor 事实无人抚养. */
  readonly justGone: string | undefined
}

/** How far after its parent a state is looked for, in characters. */
const reach = 40

/** What has become of father and mother, as normalised text tells it. `asOf` is an ISO 8601 date. */
export function findParents(text: string, { parents }: Lexicon, asOf: string): FoundParents {
  if (!mayNameParent.test(text)) return nobody
  const facts = new Map<Parent, FoundParent>()
  const healthSpans: { start: number; end: number }[] = []
  let justGone: string | undefined
  const mentions = joinNeighbours(text, mentionsOf(text, parents), parents)
  const state = (fact: Parent, value: string, words: string) => {
    const earlier = facts.get(fact)
    if (!earlier || (earlier.value === 'caring' && value !== 'caring')) facts.set(fact, { fact, value, words })
  }
  mentions.forEach(({ start, end, who }, index) => {
    const span = spanAfter(text, end, mentions[index + 1]?.start, parents)
    const named = text.slice(start, end)
    const told = who.length === 2 ? tellApart(span, parents, asOf) : [readState(span, parents, asOf)]
    who.forEach((fact, position) => {
      const found = told[position] ?? told[0]
      if (!found) return
      if (found.state === 'just_gone') justGone = named + found.words
      else state(fact, found.state, named + found.words)
      if (healthStates.has(found.state)) healthSpans.push({ start, end: end + span.length })
    })
  })
  for (const { who, state: value, pattern } of likely(parents.before, text)) {
    const words = pattern.exec(text)?.[0]
    if (words) for (const fact of who) state(fact, value, words)
  }
  for (const fact of withSpeaker(text, facts, parents)) facts.set(fact.fact, fact)
  return { facts: [...facts.values()], healthSpans, justGone }
}

const nobody: FoundParents = { facts: [], healthSpans: [], justGone: undefined }
/** Most messages name no parent, and are spared the patterns. */
const mayNameParent =
  /[爸爹父妈娘母媳婿嫂夫婚亲老哥弟姐妹]|[我俺]自?个?[儿一独]|[我俺].?(?:女儿|闺女|姑娘|幺女|当家|男|家那|爱人|对象|都)|口子|他们|男人|大人|当家|[姥孙]|闺女|儿子/u

const healthStates: ReadonlySet<string> = new Set(['severely_ill', 'severely_disabled'])

interface Mention {
  readonly start: number
  readonly end: number
  readonly who: readonly Parent[]
}

/** In order; where two overlap, the longer that starts first. */
function mentionsOf(text: string, { names }: ParentPatterns): readonly Mention[] {
  const all = likely(names, text)
    .filter(({ pattern, when, unless }) => pattern.test(text) && when?.test(text) !== false && !unless?.test(text))
    .flatMap(({ who, pattern }) =>
      Array.from(matchesOf(text, pattern), ({ 0: words, index }) => ({ start: index, end: index + words.length, who })),
    )
    .filter(({ start }) => !supposing.test(text.slice(Math.max(0, start - 6), start)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Mention[] = []
  for (const mention of all) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  return kept
}

/** 如果他爸判了刑 is not yet so. */
const supposing = /(?:如果|要是|假如|万一|假设)(?:孩子|娃|以后|将来)?$/u

/** 他爸他妈一场车祸两个都没了 says it of both. */
function joinNeighbours(text: string, mentions: readonly Mention[], { together }: ParentPatterns): readonly Mention[] {
  const joined: Mention[] = []
  for (const mention of mentions) {
    const last = joined.at(-1)
    const between = last && text.slice(last.end, mention.start)
    const pair = last?.who.length === 1 && mention.who.length === 1 && last.who[0] !== mention.who[0]
    if (last && pair && joint.test(between ?? '') && together.test(text.slice(mention.end, mention.end + reach / 2))) {
      joined[joined.length - 1] = { start: last.start, end: mention.end, who: [...last.who, ...mention.who] }
    } else joined.push(mention)
  }
  return joined
}

const joint = /^(?:[ 、，]|和|跟|与|还有)?$/u

/** The words up to the next parent, or to a clause that has another subject. */
function spanAfter(text: string, end: number, next: number | undefined, { others }: ParentPatterns): string {
  const span = text.slice(end, Math.min(next ?? text.length, end + reach))
  const other = others.exec(span)
  return other ? span.slice(0, other.index) : span
}

interface FoundState {
  readonly state: string
  readonly words: string
}

/** 一个坐牢一个戒毒: each of the two has a state of their own. */
function tellApart(span: string, parents: ParentPatterns, asOf: string): readonly (FoundState | undefined)[] {
  const [, first, second] = oneAndOther.exec(span) ?? []
  if (first === undefined || second === undefined) return [readState(span, parents, asOf)]
  const whole = readState(span, parents, asOf)
  return [readState(first, parents, asOf) ?? whole, readState(second, parents, asOf) ?? whole]
}

const oneAndOther = /一个(.{1,14}?)[ ，]?(?:另)?一个(.+)/u

function readState(span: string, { states, contact }: ParentPatterns, asOf: string): FoundState | undefined {
  for (const { state, pattern, unless } of states) {
    if (state === 'lost_contact') {
      const loss = contactLoss(span, contact, asOf)
      if (loss)
        return stateOfLoss[loss.kind] ? { state: stateOfLoss[loss.kind] as string, words: loss.words } : undefined
      continue
    }
    const words = pattern.exec(span)?.[0]
    if (words !== undefined && !unless?.test(span)) return { state, words }
  }
  return undefined
}

const stateOfLoss: Readonly<Record<ContactLoss['kind'], string | undefined>> = {
  long: 'lost_contact',
  recent: 'just_gone',
  unknown: undefined,
}

/** A parent who speaks is a parent who cares: 我一个人带 leaves nobody unattended. */
function withSpeaker(
  text: string,
  facts: ReadonlyMap<Parent, FoundParent>,
  { speaking, relative }: ParentPatterns,
): readonly FoundParent[] {
  const words = speaking.exec(text)?.[0]
  if (words === undefined || relative.test(text)) return []
  return (['father', 'mother'] as const)
    .filter((fact) => !facts.has(fact))
    .map((fact) => ({ fact, value: 'caring', words }))
}
