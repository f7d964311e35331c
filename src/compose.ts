import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knowledge } from './answering/composition.js'
import { createAnswerTurn } from './assistant/answer-turn.js'
import type { Assistant } from './assistant/assistant.js'
import type { Converse } from './assistant/conversation.js'
import { createConverse } from './assistant/converse.js'
import { createAssistant } from './assistant/create-assistant.js'
import { dateInChina } from './assistant/date-in-china.js'
import { randomId } from './assistant/random-id.js'
import { composeModel } from './compose-model.js'
import { composeReading, type Readers, readReaders } from './compose-reading.js'
import { composeRetrieval, importRetrieval } from './compose-retrieval.js'
import type { Config } from './config.js'
import { type Corpus, encoderFile, loadCorpus } from './corpus/load-corpus.js'
import { createAssess } from './eligibility/create-assess.js'
import { defaultLimits } from './protocol/limits.js'
import type { ConversationStore } from './store/conversation-store.js'
import { createMemoryStore } from './store/memory/create-memory-store.js'
import type { TextFeatures } from './text/features.js'
import type { Read } from './understanding/create-read.js'
import { createGatherEvidence, createUnderstand, type GatherEvidence } from './understanding/create-understand.js'
import { createEncoder, type Encoder, type EncoderData, type Network } from './understanding/encoder.js'
import { decodeNetwork } from './understanding/encoder-file.js'
import { createReadWithOpen } from './understanding/read-with-open.js'

/** Bumped when the meaning of the rules changes without a change in their data. */
const ruleVersion = '1'

export interface Composition {
  readonly assistant: Assistant
  readonly store: ConversationStore
  readonly converse: Converse
  close(): Promise<void>
}

/** The composition root: the only file that knows every implementation. */
export async function compose(config: Config, now: () => Date = () => new Date()): Promise<Composition> {
  const assistant = await composeAssistant(config, now)
  const { maxSessions, maxStoredTurns, maxTurnsPerSession } = defaultLimits
  const store = createMemoryStore({ maxSessions, maxTurns: maxStoredTurns })
  const { turnTimeoutMs } = config
  const converse = createConverse({ assistant, store, now, randomId, turnTimeoutMs, maxTurnsPerSession })
  return { assistant, store, converse, close: () => store.close() }
}

type AssistantConfig = Pick<Config, 'corpusDir' | 'dataDir'> & Partial<Pick<Config, 'languageModel' | 'embedder'>>

export async function composeAssistant(
  { corpusDir, dataDir, languageModel, embedder = { kind: 'ngram' } }: AssistantConfig,
  now: () => Date = () => new Date(),
): Promise<Assistant> {
  const retrieval = importRetrieval()
  const corpus = loadCorpus(corpusDir)
  const encoderData = decodeNetwork<EncoderData>(readFileSync(join(corpusDir, encoderFile)))
  const { segment, textFeatures, read } = composeReading(corpus, readReaders(corpusDir))
  const encoder = createEncoder(encoderData)
  const { idf } = encoder
  const sources = { corpus, segment, textFeatures, idf, weightsHash: encoderData.trainedOn, dataDir }
  return createAssistant({
    ...composeTurn(corpus, encoderData, encoder, { read, textFeatures }),
    ...(await composeRetrieval(sources, embedder, retrieval)),
    today: () => dateInChina(now()),
    ...(languageModel && (await composeModel(languageModel, corpus, corpusDir))),
  })
}

/** What training shares with answering: the reading of messages, what the encoder is asked of them, whole turns. */
export function createTrainingTools(corpus: Corpus, readers: Readers) {
  const { segment, textFeatures, read } = composeReading(corpus, readers)
  const gather = (network: Network): GatherEvidence =>
    createGatherEvidence(createEncoder(network), network.labels, textFeatures, corpus.lexicon)
  const replay = (data: EncoderData) => {
    const turn = composeTurn(corpus, data, createEncoder(data), { read, textFeatures })
    const answerTurn = createAnswerTurn({ ...turn, retrieve: async () => [], hasNear: () => true, sureSimilarity: 1 })
    return { answerTurn, understand: turn.understand, sources: turn }
  }
  return { segment, read, gather, replay }
}

function composeTurn(
  corpus: Corpus,
  { labels: intents, needs, continuation, trainedOn }: EncoderData,
  encoder: Encoder,
  { read, textFeatures }: { readonly read: Read; readonly textFeatures: TextFeatures },
) {
  return {
    understand: createReadWithOpen(createUnderstand(read, { encoder, intents, needs }, textFeatures, corpus.lexicon)),
    assess: createAssess({
      gate: corpus.gate,
      items: corpus.items.map(({ number, ...rules }) => ({ item: number, ...rules })),
    }),
    continuation,
    factQuestions: corpus.factQuestions,
    knowledge: knowledgeOf(corpus),
    items: corpus.items,
    lexicon: corpus.lexicon,
    versions: {
      corpus: corpus.hash.slice(0, 16),
      rules: `${ruleVersion}-${rulesHash(corpus)}`,
      encoder: trainedOn.slice(0, 16),
    },
  }
}

function knowledgeOf({ items, policies, terms, hotlines }: Corpus): Knowledge {
  return {
    items: new Map(items.map((item) => [item.number, item])),
    policies: new Map(policies.map((policy) => [policy.id, policy])),
    terms,
    hotlines,
  }
}

function rulesHash({ gate, items }: Corpus): string {
  const rules = items.map(({ number, ageLimit, adultsWhen, requires, benefits }) => ({
    number,
    ageLimit,
    adultsWhen,
    requires,
    benefits,
  }))
  return createHash('sha256')
    .update(JSON.stringify([gate, rules]))
    .digest('hex')
    .slice(0, 12)
}
