import { join } from 'node:path'
import type { PassageSources } from './assistant/retrieve-passages.js'
import type { EmbedderSettings } from './config/embedder-settings.js'
import type { Corpus } from './corpus/load-corpus.js'
import { createHasNear } from './retrieval/create-has-near.js'
import { createRetrieve } from './retrieval/create-retrieve.js'
import type { Embedder } from './retrieval/embedder/embedder.js'
import { createLexicalIndex } from './retrieval/lexical/create-lexical-index.js'
import { passagesOf } from './retrieval/passage.js'
import { searchInTime } from './retrieval/search-in-time.js'
import type { TextFeatures } from './text/features.js'

interface RetrievalSources {
  readonly corpus: Corpus
  readonly segment: (text: string) => readonly string[]
  readonly textFeatures: TextFeatures
  /** Of the trained encoder: the project's own embedder weighs by it. */
  readonly idf: (hash: number) => number
  readonly weightsHash: string
  readonly dataDir: string
}

type Retrieval = Pick<PassageSources, 'retrieve' | 'hasNear' | 'sureSimilarity'>

/** Of the project's own embedder: from here on a passage is about the question itself, not merely near it. */
const sureSimilarity = 0.34

/** Importing LangChain takes longer than reading the corpus, so it is begun beside it. */
export const importRetrieval = () =>
  Promise.all([
    import('./retrieval/hnsw/open-vector-index.js'),
    import('./retrieval/embedder/ngram/ngram-embeddings.js'),
  ])

export async function composeRetrieval(
  { corpus, segment, textFeatures, idf, weightsHash, dataDir }: RetrievalSources,
  settings: EmbedderSettings,
  imported: ReturnType<typeof importRetrieval>,
): Promise<Retrieval> {
  const [{ openVectorIndex }, { NgramEmbeddings }] = await imported
  const passages = passagesOf(corpus.items, corpus.policies, corpus.terms)
  const lexical = createLexicalIndex(passages, segment)
  const openIndex = async ({ embeddings, identity }: Embedder) => {
    const folder = join(dataDir, 'index')
    return openVectorIndex({ folder, embeddings, embedder: identity, corpusHash: corpus.hash, passages })
  }
  if (settings.kind === 'ngram') {
    const embeddings = new NgramEmbeddings({ textFeatures, idf, weightsHash })
    const { search } = await openIndex({ embeddings, identity: embeddings.identity })
    return {
      retrieve: createRetrieve(passages, segment, lexical, search),
      hasNear: createHasNear(passages, (text) => embeddings.vectorOf(text)),
      sureSimilarity,
    }
  }
  const { search } = await openIndex(await openForeignEmbedder(settings))
  const inTime = searchInTime(search, settings.timeoutMs, () =>
    process.emitWarning('the embedder gave no vector in time; passages were searched by words alone'),
  )
  return {
    retrieve: createRetrieve(passages, segment, lexical, inTime),
    // The look that spares a search is calibrated for the project's own embedder.
    hasNear: () => true,
    sureSimilarity: settings.sureSimilarity,
  }
}

async function openForeignEmbedder(settings: Exclude<EmbedderSettings, { kind: 'ngram' }>): Promise<Embedder> {
  if (settings.kind === 'onnx') {
    const { openOnnxEmbedder } = await import('./retrieval/embedder/onnx/open-onnx-embedder.js')
    return openOnnxEmbedder(settings)
  }
  const { openOpenaiEmbedder } = await import('./retrieval/embedder/openai/open-openai-embedder.js')
  return openOpenaiEmbedder(settings)
}
