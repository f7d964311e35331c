import { expect, test } from 'vitest'
import { returnsTo } from '../../src/dialogue/returns-to.js'
import type { RankedIntent, Understanding } from '../../src/domain/understanding.js'

const ranked = (...pairs: (readonly [intent: RankedIntent['intent'], score: number])[]): readonly RankedIntent[] =>
  pairs.map(([intent, score]) => ({ intent, score }))

/** Of an understanding, only this is looked at. */
const said = (
  scores: readonly RankedIntent[],
  { returns = true, corrects = false }: { readonly returns?: boolean; readonly corrects?: boolean } = {},
) => ({ signals: { phrasing: { returns }, corrects }, ranked: scores }) as unknown as Understanding

const onPreschool = { kind: 'service', items: [2] } as const

test.each([
  ['to the item that its words fit best of those spoken of', said(ranked(['clarify', 0.6], [1, 0.3])), [1, 6], 1],
  ['to the last one where its words fit none', said(ranked(['clarify', 0.9])), [1, 6], 6],
  ['nowhere when it fits the topic', said(ranked([2, 0.7], [1, 0.2])), [1], undefined],
  ['nowhere when it surely asks for something new', said(ranked([14, 0.95])), [1], undefined],
  ['nowhere when nothing was spoken of before', said(ranked(['clarify', 0.9])), [], undefined],
  ['nowhere when it puts right what was said', said(ranked([1, 0.9]), { corrects: true }), [1], undefined],
  ['nowhere without words of going back', said(ranked([1, 0.9]), { returns: false }), [1], undefined],
])('a message goes back %s', (_, understanding, visited, item) => {
  expect(returnsTo(understanding, onPreschool, visited)).toBe(item)
})
