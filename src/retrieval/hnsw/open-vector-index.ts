import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib'
import { Document } from '@langchain/core/documents'
import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import type { Passage } from '../passage.js'

export interface VectorHit {
  readonly id: string
  /** Cosine similarity, at most 1. */
  readonly score: number
}

export type SearchVectors = (text: string, most: number) => Promise<readonly VectorHit[]>

export interface VectorIndexSettings {
  /** Folder of saved indexes. */
  readonly folder: string
  readonly embeddings: EmbeddingsInterface
  /** Names the embedder and its weights. */
  readonly embedder: string
  readonly corpusHash: string
  readonly passages: readonly Passage[]
}

export interface OpenedVectorIndex {
  readonly search: SearchVectors
  readonly origin: 'loaded' | 'built' | 'unsaved'
}

interface Manifest {
  readonly embedder: string
  readonly corpusHash: string
}

const manifestFile = 'manifest.json'

/**
 * Loads the saved index when it was made by this embedder from this corpus, else builds and saves it. A rebuild is made
 * beside the old index and renamed over it, so a reader sees a whole one. Without a writable folder it works unsaved.
 */
export async function openVectorIndex(settings: VectorIndexSettings): Promise<OpenedVectorIndex> {
  const { folder, embeddings, passages } = settings
  const current = join(folder, 'passages')
  const loaded = await load(current, settings)
  if (loaded) return { search: searchOf(loaded, passages.length), origin: 'loaded' }
  const documents = passages.map(({ id, text }) => new Document({ pageContent: text, metadata: { id } }))
  const store = await HNSWLib.fromDocuments(documents, embeddings)
  const saved = await save(store, current, settings)
  return { search: searchOf(store, passages.length), origin: saved ? 'built' : 'unsaved' }
}

/** Undefined when there is none, when it is another embedder's or corpus's, and when a file of it is missing or broken. */
async function load(current: string, { embedder, corpusHash, embeddings }: VectorIndexSettings) {
  try {
    const manifest = JSON.parse(await readFile(join(current, manifestFile), 'utf8')) as Manifest
    if (manifest.embedder !== embedder || manifest.corpusHash !== corpusHash) return undefined
    return await HNSWLib.load(current, embeddings)
  } catch {
    return undefined
  }
}

/** False when the folder cannot be written. */
async function save(store: HNSWLib, current: string, { folder, embedder, corpusHash }: VectorIndexSettings) {
  const fresh = join(folder, `.passages-${randomUUID()}`)
  const stale = join(folder, `.stale-${randomUUID()}`)
  try {
    await mkdir(fresh, { recursive: true })
    await store.save(fresh)
    const manifest: Manifest = { embedder, corpusHash }
    await writeFile(join(fresh, manifestFile), JSON.stringify(manifest))
    const names = await readdir(folder)
    if (names.includes('passages')) await rename(current, stale)
    await rename(fresh, current)
    return true
  } catch {
    return false
  } finally {
    for (const left of [fresh, stale]) await rm(left, { recursive: true, force: true }).catch(() => undefined)
  }
}

function searchOf(store: HNSWLib, count: number): SearchVectors {
  return async (text, most) => {
    const vector = await store.embeddings.embedQuery(text)
    if (vector.every((value) => value === 0)) return []
    const hits = await store.similaritySearchVectorWithScore(vector, Math.min(most, count))
    return hits.map(([{ metadata }, distance]) => ({ id: String(metadata.id), score: 1 - distance }))
  }
}
