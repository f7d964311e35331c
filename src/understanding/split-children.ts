import type { Lexicon } from '../domain/lexicon.js'
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
  const named = children.flatMap(({ label, pattern }) =>
    [...matchesOf(text, pattern)].map(({ index }) => ({ label, start: index })),
  )
  const counted = [
    ...text.matchAll(
      /一个(?=[^，。]{0,4}(?:[一二两三四五六七八九十\d]+(?:岁|个月)|[上念读]|[小初高大中][一二三班]))/gu,
    ),
  ]
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
