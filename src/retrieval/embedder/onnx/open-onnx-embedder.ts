import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Embedder, probe, withQueryPrefix } from '../embedder.js'

export interface OnnxEmbedderSettings {
  /** With config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx, as models are published for transformers.js. */
  readonly folder: string
  /** How the vectors of the tokens become one: the first token's, or their mean. */
  readonly pooling: 'cls' | 'mean'
  readonly queryPrefix: string
}

const neededFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx']

/** A model in a folder of this machine; nothing is ever downloaded. Throws where the folder holds no such model. */
export async function openOnnxEmbedder({ folder, pooling, queryPrefix }: OnnxEmbedderSettings): Promise<Embedder> {
  const missing = neededFiles.filter((file) => !existsSync(join(folder, file)))
  if (missing.length > 0) throw new Error(`EMBEDDER=onnx: ${folder} has no ${missing.join(', no ')}`)
  try {
    const { env } = await importTransformers()
    const place = resolve(folder)
    env.allowRemoteModels = false
    env.localModelPath = dirname(place)
    const { HuggingFaceTransformersEmbeddings } = await import(
      '@langchain/community/embeddings/huggingface_transformers'
    )
    const model = new HuggingFaceTransformersEmbeddings({
      model: basename(place),
      // LangChain's type does not know `dtype`; without it transformers.js looks for a quantised file.
      pretrainedOptions: { local_files_only: true, dtype: 'fp32' } as object,
      pipelineOptions: { pooling, normalize: true },
    })
    const embeddings = withQueryPrefix(model, queryPrefix)
    const dimensions = await probe(embeddings)
    const weights = createHash('sha256')
      .update(readFileSync(join(folder, 'onnx/model.onnx')))
      .digest('hex')
      .slice(0, 16)
    return { embeddings, identity: `onnx-${weights}-${dimensions}-${pooling}-${queryPrefix}` }
  } catch (error) {
    throw new Error(`EMBEDDER=onnx: ${folder} gives no embeddings: ${error instanceof Error ? error.message : error}`)
  }
}

async function importTransformers() {
  try {
    return await import('@huggingface/transformers')
  } catch {
    throw new Error('the optional package @huggingface/transformers is not installed')
  }
}
