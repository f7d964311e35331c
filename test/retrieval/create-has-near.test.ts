import { describe, expect, test } from 'vitest'
import { createHasNear } from '../../src/retrieval/create-has-near.js'
import type { Passage } from '../../src/retrieval/passage.js'

const passage = (source: Passage['source'], items: number[], text: string): Passage => ({
  id: text,
  source,
  items,
  text,
})
const passages = [passage('policy', [1, 2], 'ab'), passage('policy', [3], 'cd'), passage('clause', [4], 'ef')]
/** Characters as features; z tells nothing. */
const featuresOf = (text: string) => Array.from(text, (character) => character.charCodeAt(0))
const hasNear = createHasNear(passages, featuresOf, (feature) => (feature === 'z'.charCodeAt(0) ? 0 : 1))

describe('a policy passage is near', () => {
  test.each<[string, readonly number[], number, boolean]>([
    ['ab', [1], 0.99, true],
    ['ab', [7, 2], 0.99, true],
    ['abzz', [1], 0.99, true],
    ['axby', [1], 0.7, true],
    ['axby', [1], 0.72, false],
    ['ab', [3], 0.1, false],
    ['ef', [4], 0.1, false],
    ['z', [1], 0.1, false],
  ])('%s on %j at %d: %j', (text, items, least, near) => {
    expect(hasNear(text, items, least)).toBe(near)
  })
})
