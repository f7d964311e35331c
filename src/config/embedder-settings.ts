import { z } from 'zod'
import { milliseconds } from './parsers.js'

/** What makes vectors of passages and questions. */
export const embedderEnvironment = {
  /** `ngram`: the project's own; `openai`: an endpoint; `onnx`: a model folder on this machine. */
  EMBEDDER: z.enum(['ngram', 'openai', 'onnx']).default('ngram'),
  EMBEDDER_BASE_URL: z.optional(z.url({ protocol: /^https?$/ })),
  EMBEDDER_MODEL: z.optional(z.string()),
  EMBEDDER_API_KEY: z.optional(z.string()),
  /** Folder with config.json, tokenizer.json and onnx/model.onnx. */
  EMBEDDER_DIR: z.optional(z.string()),
  /** How an ONNX model's vectors of tokens become one: `cls` for the bge family, `mean` for most others. */
  EMBEDDER_POOLING: z.enum(['cls', 'mean']).default('cls'),
  /** Put before a question, never before a passage: some models want it. */
  EMBEDDER_QUERY_PREFIX: z.string().default(''),
  /** Cosine similarity from which a passage is about the question itself. Another model, another scale. */
  EMBEDDER_SURE_SIMILARITY: z.coerce.number().min(-1).max(1).default(0.75),
  /** One call. A question that gets no vector in time is searched by its words alone. */
  EMBEDDER_TIMEOUT_MS: milliseconds.default(3_000),
}

interface ForeignEmbedder {
  readonly queryPrefix: string
  readonly sureSimilarity: number
  readonly timeoutMs: number
}

export type EmbedderSettings =
  | { readonly kind: 'ngram' }
  | (ForeignEmbedder & {
      readonly kind: 'openai'
      readonly baseUrl: string
      readonly model: string
      readonly apiKey?: string | undefined
    })
  | (ForeignEmbedder & { readonly kind: 'onnx'; readonly folder: string; readonly pooling: 'cls' | 'mean' })

const schema = z.object(embedderEnvironment)

export function embedderOf(environment: z.infer<typeof schema>): EmbedderSettings {
  const { EMBEDDER: kind, EMBEDDER_BASE_URL: baseUrl, EMBEDDER_MODEL: model, EMBEDDER_DIR: folder } = environment
  const common: ForeignEmbedder = {
    queryPrefix: environment.EMBEDDER_QUERY_PREFIX,
    sureSimilarity: environment.EMBEDDER_SURE_SIMILARITY,
    timeoutMs: environment.EMBEDDER_TIMEOUT_MS,
  }
  if (kind === 'openai' && baseUrl !== undefined && model !== undefined)
    return { kind, ...common, baseUrl, model, apiKey: environment.EMBEDDER_API_KEY }
  if (kind === 'onnx' && folder !== undefined) return { kind, ...common, folder, pooling: environment.EMBEDDER_POOLING }
  return { kind: 'ngram' }
}

export function embedderProblems(environment: z.infer<typeof schema>): readonly string[] {
  const { EMBEDDER, EMBEDDER_BASE_URL, EMBEDDER_MODEL, EMBEDDER_API_KEY, EMBEDDER_DIR } = environment
  return [
    EMBEDDER !== 'openai' &&
      (EMBEDDER_BASE_URL ?? EMBEDDER_MODEL ?? EMBEDDER_API_KEY) !== undefined &&
      'EMBEDDER: must be openai for EMBEDDER_BASE_URL, EMBEDDER_MODEL and EMBEDDER_API_KEY',
    EMBEDDER !== 'onnx' && EMBEDDER_DIR !== undefined && 'EMBEDDER: must be onnx for EMBEDDER_DIR',
    EMBEDDER === 'openai' && EMBEDDER_BASE_URL === undefined && 'EMBEDDER_BASE_URL: needed for EMBEDDER=openai',
    EMBEDDER === 'openai' && EMBEDDER_MODEL === undefined && 'EMBEDDER_MODEL: needed for EMBEDDER=openai',
    EMBEDDER === 'onnx' && EMBEDDER_DIR === undefined && 'EMBEDDER_DIR: needed for EMBEDDER=onnx',
  ].filter((problem) => problem !== false)
}
