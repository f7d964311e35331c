import type { Lexicon } from '../domain/lexicon.js'
import { likely } from '../text/likely.js'
import { matchesOf } from '../text/matches-of.js'

export interface ChildSpan {
  readonly label: string
  readonly start: number
  readonly end: number
}

/** The label of a child that is spoken of without a name. */
export const unnamedChild = '孩子'

/**
 * Where a message speaks of which child. One span over everything when only one is spoken of.
 * 一个八岁一个三岁 tells two children apart by position.
 */
export function splitChildren(text: string, { children }: Lexicon): readonly ChildSpan[] {
  const named = likely(children, text).flatMap(({ label, pattern }) =>
    matchesOf(text, pattern).map(({ index }) => ({ label, start: index })),
  )
  const counted = matchesOf(text, oneChild)
  const mentions =
    counted.length >= 2
      ? counted.map(({ index }, position) => ({ label: `第${'一二三四五'[position] ?? '几'}个孩子`, start: index }))
      : named.sort((a, b) => a.start - b.start)
  const [first] = mentions
  if (!first) return [{ label: unnamedChild, start: 0, end: text.length }]
  if (new Set(mentions.map(({ label }) => label)).size === 1)
    return [{ label: first.label, start: 0, end: text.length }]
  return mentions.map(({ label, start }, index) => ({
    label,
    start: index === 0 ? 0 : start,
    end: mentions[index + 1]?.start ?? text.length,
  }))
}

const oneChild =
  /一个(?=[^，。 ]{0,4}(?:[一二两三四五六七八九十\d]+(?:岁|个月|年级)|[上念读](?!课|门|班)|[小初高大中][一二三班]|没上学|没入园|幼儿园|小学|刚会|刚满|不到|吃奶|脑瘫|自闭|孤独症|健康的|正常的))/gu

/** The label of the child whom words at a place speak of: the one named last, unless 脑瘫的是老二 names it right after. */
export function childAt(text: string, start: number, end: number, spans: readonly ChildSpan[]): string {
  const after = spans.length > 1 ? (isWho.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0
  const at = after > 0 && spans.some((span) => span.start === end + after) ? end + after : start
  return (spans.findLast((span) => span.start <= at) ?? spans[0])?.label ?? unnamedChild
}

const isWho = /^(?:症)?的(?:那个|这个)?(?:就)?是/u
