import { describe, expect, test } from 'vitest'
import { createRetrieve } from '../../src/retrieval/create-retrieve.js'
import { passage, segment } from './passages.js'

const passages = ['a', 'b', 'c', 'd', 'e'].map((id) => passage(id, `text of ${id}`))

/** Over rankings as they stand, best first; the words of a lexical hit are the query's. */
function retrieveFrom(lexical: readonly string[], vectors: readonly string[]) {
  return createRetrieve(
    passages,
    segment,
    (words) => lexical.map((id, rank) => ({ id, score: 9 - rank, words })),
    async () => vectors.map((id, rank) => ({ id, score: 0.9 - rank / 10 })),
  )
}

describe('createRetrieve', () => {
  test('ranks what both rankings have above what is first in one only', async () => {
    const found = await retrieveFrom(['a', 'c'], ['b', 'c'])('学校', 10)
    expect(found.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 0)
  })

  test('keeps the order of a ranking that is alone', async () => {
    const found = await retrieveFrom(['d', 'a', 'c'], [])('学校', 10)
    expect(found.map(({ id }) => id)).toEqual(['d', 'a', 'c'])
  })

  test('orders ties the same, whichever ranking a passage comes from', async () => {
    const oneWay = await retrieveFrom(['e', 'a'], ['b', 'd'])('学校', 10)
    const otherWay = await retrieveFrom(['b', 'd'], ['e', 'a'])('学校', 10)
    expect(oneWay.map(({ id }) => id)).toEqual(['b', 'e', 'a', 'd'])
    expect(otherWay.map(({ id }) => id)).toEqual(['b', 'e', 'a', 'd'])
  })

  test('gives the passage with the words that hit and its similarity', async () => {
    const found = await retrieveFrom(['a'], ['a', 'b'])('学校 报名', 10)
    expect(found).toMatchObject([
      { ...passages[0], words: ['学校', '报名'], similarity: 0.9 },
      { ...passages[1], words: [], similarity: 0.8 },
    ])
  })

  test('has no similarity for what the vectors did not find', async () => {
    expect(await retrieveFrom(['a'], [])('学校', 10)).toMatchObject([{ id: 'a', similarity: 0 }])
  })

  test.each([
    [0, []],
    [2, ['a', 'b']],
    [10, ['a', 'b', 'c', 'd']],
  ])('gives at most %i', async (most, ids) => {
    const found = await retrieveFrom(['a', 'b'], ['a', 'b', 'c', 'd'])('学校', most)
    expect(found.map(({ id }) => id)).toEqual(ids)
  })

  test('finds nothing where neither ranking does', async () => {
    expect(await retrieveFrom([], [])('学校', 10)).toEqual([])
  })
})
