import { OpenAIEmbeddings } from '@langchain/openai'
import { type Embedder, probe, withQueryPrefix } from '../embedder.js'

export interface OpenaiEmbedderSettings {
  /** Of an OpenAI-compatible endpoint, with its path: `https://host/v1`. */
  readonly baseUrl: string
  readonly apiKey?: string | undefined
  readonly model: string
  readonly queryPrefix: string
  readonly timeoutMs: number
}

/** Texts of one call; some endpoints take no more. */
const batchSize = 10

/** Any OpenAI-compatible embedding endpoint. Throws where it does not answer as one. */
export async function openOpenaiEmbedder(settings: OpenaiEmbedderSettings): Promise<Embedder> {
  const { baseUrl, apiKey, model, queryPrefix, timeoutMs } = settings
  const endpoint = new OpenAIEmbeddings({
    model,
    // Endpoints without keys want the header filled all the same.
    apiKey: apiKey ?? 'none',
    configuration: { baseURL: baseUrl },
    timeout: timeoutMs,
    maxRetries: 1,
    batchSize,
    // Not all of them know base64, which is the client's own default.
    encodingFormat: 'float',
  })
  const embeddings = withQueryPrefix(endpoint, queryPrefix)
  try {
    const dimensions = await probe(embeddings)
    return { embeddings, identity: `openai-${baseUrl}-${model}-${dimensions}-${queryPrefix}` }
  } catch (error) {
    throw new Error(`EMBEDDER=openai: ${model} at ${baseUrl} gives no embeddings: ${messageOf(error)}`)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
