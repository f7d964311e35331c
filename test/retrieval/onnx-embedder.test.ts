import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeAssistant } from '../../src/compose.js'
import { openOnnxEmbedder } from '../../src/retrieval/embedder/onnx/open-onnx-embedder.js'
import { writeTinyModel } from '../doubles/tiny-onnx-model.js'

const isInstalled = await import('@huggingface/transformers').then(
  () => true,
  () => false,
)

let root: string
let folder: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'onnx-'))
  folder = join(root, 'tiny')
  writeTinyModel(folder, '孩子上小学残疾儿童康复打疫苗低保申请孤独症训练家庭医生签约医保住房')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const settings = { pooling: 'mean', queryPrefix: '' } as const

describe.skipIf(!isInstalled)('a model folder', () => {
  test('gives vectors of one length that are alike for like texts', async () => {
    const { embeddings, identity } = await openOnnxEmbedder({ folder, ...settings })
    const [near = [], far = []] = await embeddings.embedDocuments(['孩子打疫苗', '低保申请'])
    const query = await embeddings.embedQuery('打疫苗')
    const similarity = (vector: readonly number[]) =>
      vector.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0)
    expect([near.length, far.length, query.length]).toEqual([16, 16, 16])
    expect(similarity(near)).toBeGreaterThan(similarity(far))
    expect(identity).toMatch(/^onnx-[0-9a-f]{16}-16-mean-/)
  })

  test('puts its prefix before questions and never before passages', async () => {
    const plain = await openOnnxEmbedder({ folder, ...settings })
    const { embeddings } = await openOnnxEmbedder({ folder, ...settings, queryPrefix: '医保住房' })
    expect(await embeddings.embedQuery('低保')).toEqual(await plain.embeddings.embedQuery('医保住房低保'))
    expect(await embeddings.embedDocuments(['低保'])).toEqual(await plain.embeddings.embedDocuments(['低保']))
  })

  test('serves the whole product', async () => {
    const embedder = { kind: 'onnx', folder, ...settings, sureSimilarity: 0.9, timeoutMs: 3_000 } as const
    const assistant = await composeAssistant({ corpusDir: 'corpus/qingdao', dataDir: join(root, 'data'), embedder })
    const { items, passages } = await assistant.search('打疫苗')
    expect(items[0]?.item).toBe(1)
    expect(passages.length).toBeGreaterThan(0)
  })
})

describe.skipIf(!isInstalled)('what is no model stops the start, and says why', () => {
  test('an empty folder', async () => {
    await expect(openOnnxEmbedder({ folder: join(root, 'nothing'), ...settings })).rejects.toThrow(
      /EMBEDDER=onnx: .*nothing has no config\.json, no tokenizer\.json/,
    )
  })

  test('a broken file', async () => {
    const broken = join(root, 'broken')
    writeTinyModel(broken, '孩子')
    writeFileSync(join(broken, 'onnx/model.onnx'), 'this is no model')
    await expect(openOnnxEmbedder({ folder: broken, ...settings })).rejects.toThrow(
      /EMBEDDER=onnx: .*broken gives no embeddings/,
    )
  })

  test('a pooling that gives every text the same vector', async () => {
    await expect(openOnnxEmbedder({ folder, ...settings, pooling: 'cls' })).rejects.toThrow(
      /the same vector for different texts/,
    )
  })
})
