import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openVectorIndex, type VectorIndexSettings } from '../../src/retrieval/hnsw/open-vector-index.js'
import { createLetterEmbeddings } from './letter-embeddings.js'
import { passage } from './passages.js'

// Who comes first is left to the disk: so many folders at once that a race shows in every run.
const crowd = 20

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vector-index-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a saved index', () => {
  test('is built once and then loaded, without embedding a passage again', async () => {
    expect((await open()).origin).toBe('built')
    const embeddings = createLetterEmbeddings()
    const { origin, search } = await open({ embeddings })
    expect(origin).toBe('loaded')
    expect(embeddings.embedded).toEqual([])
    expect(await idsOf(search('bb', 1))).toEqual(['item:2'])
  })

  test('is put into a folder that is not there yet', async () => {
    const deeper = join(folder, 'data', 'index')
    expect((await open({ folder: deeper })).origin).toBe('built')
    expect((await open({ folder: deeper })).origin).toBe('loaded')
  })

  test.each<[string, Partial<VectorIndexSettings>]>([
    ['another embedder', { embedder: 'letters-2', embeddings: createLetterEmbeddings('abcd') }],
    ['another corpus', { corpusHash: 'corpus-2', passages: [passage('item:4', 'bbb')] }],
  ])('is replaced when opened with %s, and nothing of it is left', async (_, change) => {
    await open()
    const { origin, search } = await open(change)
    expect(origin).toBe('built')
    expect(await idsOf(search('bbb', 1))).toEqual([change.passages ? 'item:4' : 'item:2'])
    expect(readdirSync(folder)).toHaveLength(1)
    expect((await open(change)).origin).toBe('loaded')
    expect((await open()).origin).toBe('built')
  })

  test('opened twice at the same time is whole, and alone in its folder', async () => {
    const folders = Array.from({ length: crowd }, (_, index) => join(folder, String(index)))
    for (const corpusHash of ['corpus-1', 'corpus-2']) {
      const change = (of: string) => ({ folder: of, corpusHash })
      const opened = await Promise.all(folders.flatMap((of) => [open(change(of)), open(change(of))]))
      for (const { search } of opened) expect(await idsOf(search('bb', 1))).toEqual(['item:2'])
      for (const of of folders) {
        expect(readdirSync(of)).toHaveLength(1)
        const { origin, search } = await open(change(of))
        expect(origin).toBe('loaded')
        expect(await idsOf(search('bb', 1))).toEqual(['item:2'])
      }
    }
  })
})

describe('a damaged index', () => {
  const files = ['manifest.json', 'hnswlib.index', 'docstore.json', 'args.json']
  test.each(files)('without %s is built anew', async (file) => {
    await open()
    rmSync(pathOf(file))
    await expectRebuilt()
  })

  test.each(files)('with half of %s is built anew', async (file) => {
    await open()
    const bytes = readFileSync(pathOf(file))
    writeFileSync(pathOf(file), bytes.subarray(0, bytes.length / 2))
    await expectRebuilt()
  })

  test.each(['null', '[]', '{"embedder":"letters-1"}'])('with %s for a manifest is built anew', async (manifest) => {
    await open()
    writeFileSync(pathOf('manifest.json'), manifest)
    await expectRebuilt()
  })
})

test('where nothing can be written it stays unsaved and searches all the same', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  const { origin, search } = await open({ folder: join(file, 'index') })
  expect(origin).toBe('unsaved')
  expect(await idsOf(search('bb', 1))).toEqual(['item:2'])
  expect(readdirSync(folder)).toEqual(['a-file'])
})

describe('a search', () => {
  test('gives the nearest first, with the cosine', async () => {
    const { search } = await open()
    const [first, second] = await search('aaa', 2)
    expect(first).toEqual({ id: 'item:1', score: expect.closeTo(1, 5) })
    expect(second).toEqual({ id: 'item:3', score: expect.closeTo(Math.SQRT1_2, 5) })
  })

  test('gives all there are when asked for more', async () => {
    const { search } = await open()
    expect(await search('abc', 100)).toHaveLength(passages.length)
  })

  test('gives nothing for a text of which nothing is known', async () => {
    const { search } = await open()
    expect(await search('xyz', 3)).toEqual([])
  })
})

const passages = [passage('item:1', 'aa'), passage('item:2', 'bbb'), passage('item:3', 'ac')]

async function open(change: Partial<VectorIndexSettings> = {}) {
  const embeddings = createLetterEmbeddings()
  return openVectorIndex({ folder, embeddings, embedder: 'letters-1', corpusHash: 'corpus-1', passages, ...change })
}

async function expectRebuilt() {
  const { origin, search } = await open()
  expect(origin).toBe('built')
  expect(await idsOf(search('bb', 1))).toEqual(['item:2'])
  expect((await open()).origin).toBe('loaded')
}

const idsOf = async (hits: Promise<readonly { readonly id: string }[]>) => (await hits).map(({ id }) => id)

function pathOf(file: string): string {
  const [only, ...others] = readdirSync(folder)
  if (!only || others.length > 0) throw new Error('the folder should hold one index')
  return join(folder, only, file)
}
