import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { composeAssistant } from '../../src/compose.js'
import { openOpenaiEmbedder } from '../../src/retrieval/embedder/openai/open-openai-embedder.js'

const vectorOf = (text: string): number[] => {
  const vector = new Array<number>(32).fill(0.01)
  for (const character of text) {
    const at = (character.codePointAt(0) ?? 0) % 32
    vector[at] = (vector[at] ?? 0) + 1
  }
  return vector
}

/** A real HTTP server that embeds by counting characters; `state.status` makes it fail. */
async function startEmbeddings() {
  const state = { status: 200, inputs: [] as string[], keys: [] as (string | undefined)[] }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { input, model } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string | string[]; model: string }
    const texts = [input].flat()
    state.inputs.push(...texts)
    state.keys.push(request.headers.authorization)
    response.writeHead(state.status, { 'content-type': 'application/json' })
    const data = texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }))
    response.end(JSON.stringify(state.status === 200 ? { object: 'list', data, model } : { error: { message: 'no' } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { state, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` }
}

const settings = { model: 'counting', queryPrefix: '', timeoutMs: 2_000 }

describe('an endpoint', () => {
  test('gives vectors, with the key and the prefix that are set', async () => {
    const { state, baseUrl } = await startEmbeddings()
    const { embeddings, identity } = await openOpenaiEmbedder({
      ...settings,
      baseUrl,
      apiKey: 'secret',
      queryPrefix: '问：',
    })
    state.inputs.length = 0
    expect(await embeddings.embedQuery('疫苗')).toEqual(vectorOf('问：疫苗'))
    expect(await embeddings.embedDocuments(['疫苗'])).toEqual([vectorOf('疫苗')])
    expect(state.inputs).toEqual(['问：疫苗', '疫苗'])
    expect(new Set(state.keys)).toEqual(new Set(['Bearer secret']))
    expect(identity).toContain('counting-32')
    expect(identity).not.toContain('secret')
  })

  test('that fails later leaves the search to words', async () => {
    const { state, baseUrl } = await startEmbeddings()
    const dataDir = mkdtempSync(join(tmpdir(), 'openai-embedder-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const embedder = { kind: 'openai', ...settings, baseUrl, sureSimilarity: 0.9 } as const
    const assistant = await composeAssistant({ corpusDir: 'corpus/qingdao', dataDir, embedder })
    expect((await assistant.search('打疫苗')).passages.length).toBeGreaterThan(0)
    state.status = 500
    const { passages } = await assistant.search('打疫苗')
    expect(passages.length).toBeGreaterThan(0)
    expect(passages.every(({ words }) => words.length > 0)).toBe(true)
  })
})

describe('what is no endpoint stops the start, and says which', () => {
  test('an error', async () => {
    const { state, baseUrl } = await startEmbeddings()
    state.status = 404
    await expect(openOpenaiEmbedder({ ...settings, baseUrl })).rejects.toThrow(
      `EMBEDDER=openai: counting at ${baseUrl} gives no embeddings`,
    )
  })

  test('nobody there', async () => {
    const baseUrl = 'http://127.0.0.1:9/v1'
    await expect(openOpenaiEmbedder({ ...settings, baseUrl })).rejects.toThrow(
      `counting at ${baseUrl} gives no embeddings`,
    )
  })
})
