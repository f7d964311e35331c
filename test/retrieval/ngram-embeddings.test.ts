import { Embeddings } from '@langchain/core/embeddings'
import { describe, expect, test } from 'vitest'
import { NgramEmbeddings } from '../../src/retrieval/embedder/ngram/ngram-embeddings.js'
import { createTextFeatures } from '../../src/text/features.js'

const textFeatures = createTextFeatures(() => [])
const open = (idf: (hash: number) => number = () => 1, weightsHash = 'ab'.repeat(32)) =>
  new NgramEmbeddings({ textFeatures, idf, weightsHash })
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

describe('NgramEmbeddings', () => {
  test('is an embedder of LangChain, the same for a query and for a document', async () => {
    const embeddings = open()
    expect(embeddings).toBeInstanceOf(Embeddings)
    const texts = ['孩子上学', '打疫苗']
    const queries = await Promise.all(texts.map((text) => embeddings.embedQuery(text)))
    expect(await embeddings.embedDocuments(texts)).toEqual(queries)
    expect(queries[0]).not.toEqual(queries[1])
  })

  test.each(['孩子上学', '打', '居住证怎么办？办了才能上学吗？', 'wifi', '😭'])('gives %s length 1', (text) => {
    const vector = open((hash) => (hash % 7) + 0.5).embed(text)
    expect(vector).toHaveLength(256)
    expect(dot(vector, vector)).toBeCloseTo(1, 9)
  })

  test('gives zeros where no feature was ever seen', () => {
    expect(open(() => 0).embed('孩子上学')).toEqual(new Array(256).fill(0))
  })

  test('gives the same text the same vector, however often and by whichever instance', () => {
    const embeddings = open()
    const first = embeddings.embed('孩子上学')
    embeddings.embed('打疫苗')
    expect(embeddings.embed('孩子上学')).toEqual(first)
    expect(open().embed('孩子上学')).toEqual(first)
  })

  test.each([
    ['half width', 'ＷＩＦＩ密码', 'WIFI密码'],
    ['simplified characters', '孩子上學', '孩子上学'],
  ])('reads a text normalised: %s', (_, typed, plain) => {
    expect(open().embed(typed)).toEqual(open().embed(plain))
  })

  test.each([
    ['孤独症康复', '姑毒证康付', '停车位租赁'],
    ['打疫苗', '搭一秒', '办护照'],
    ['居住证', '居柱正', '户口簿'],
  ])('has %s nearer to %s, which sounds alike, than to %s', (word, homophone, unrelated) => {
    const embeddings = open()
    const near = dot(embeddings.embed(word), embeddings.embed(homophone))
    const far = dot(embeddings.embed(word), embeddings.embed(unrelated))
    expect(near).toBeGreaterThan(far + 0.1)
  })

  test('a telling feature weighs more than one that says little', () => {
    const telling = new Set(textFeatures('疫苗'))
    const near = (idf: (hash: number) => number) => dot(open(idf).embed('打疫苗吧'), open(idf).embed('疫苗'))
    expect(near((hash) => (telling.has(hash) ? 9 : 1))).toBeGreaterThan(near(() => 1))
  })

  test('other weights are another identity', () => {
    expect(open().identity).toBe(open().identity)
    expect(open(() => 1, 'cd'.repeat(32)).identity).not.toBe(open().identity)
  })
})
