import { type WordStock, wordStockOf } from './answering/grounding/word-stock.js'
import { createRewriteAnswer, type RewriteAnswer } from './answering/rewrite-answer.js'
import type { LanguageModelSettings } from './config/language-model-settings.js'
import type { Corpus } from './corpus/load-corpus.js'
import { loadRewording } from './corpus/load-rewording.js'
import { type FactId, factDefinitions } from './domain/fact.js'
import { createBreaker } from './language-model/create-breaker.js'
import { createConsult } from './language-model/create-consult.js'
import type { LanguageModel } from './language-model/language-model.js'
import { loadPrompt } from './language-model/load-prompt.js'
import { protectModel } from './language-model/protect-model.js'
import { skipThinking } from './language-model/skip-thinking.js'
import type { Consult } from './understanding/consultation.js'

/** Few tokens of Chinese or English are longer on the average. */
const charactersPerToken = 8

/** What a language model does in a turn. Opens no connection: one that is not there is found out by the first answer, which goes without. */
export async function composeModel(settings: LanguageModelSettings, corpus: Corpus, corpusDir: string) {
  const model = await openLanguageModel(settings)
  return {
    rewriteAnswer: openRewriteAnswer(model, settings.promptsDir, corpusDir),
    consult: openConsult(model, settings, corpus),
  }
}

async function openLanguageModel(settings: LanguageModelSettings): Promise<LanguageModel> {
  // LangChain takes half a second to import, and most have no model.
  const { createChatModel } = await import('./language-model/langchain/create-chat-model.js')
  const breaker = createBreaker({ failures: settings.breakerFailures, coolDownMs: settings.breakerCoolDownMs }, () =>
    performance.now(),
  )
  const maxCharacters = settings.maxTokens * charactersPerToken
  const model = protectModel(createChatModel(settings), { ...settings, maxCharacters }, breaker)
  return { name: model.name, stream: (prompt, signal) => skipThinking(model.stream(prompt, signal)) }
}

/** Also for measuring the check without a model. */
export function openWordStock(corpusDir: string): WordStock {
  const { words, examples } = loadRewording(corpusDir)
  return wordStockOf(words, examples)
}

/** Undefined unless the model may help to read messages. */
function openConsult(model: LanguageModel, settings: LanguageModelSettings, corpus: Corpus): Consult | undefined {
  const { understanding, promptsDir, timeoutMs } = settings
  if (!understanding) return undefined
  return createConsult({
    model,
    prompt: loadPrompt(promptsDir, 'understand', ['message', 'services', 'facts']),
    repair: loadPrompt(promptsDir, 'repair', ['request', 'reply', 'problem']),
    services: corpus.items.map(({ title, short }) => `${title}：${short}`).join('\n'),
    facts: corpus.factQuestions.map(({ fact, question }) => `${fact}：${question}（${valuesOf(fact)}）`).join('\n'),
    timeoutMs,
  })
}

function valuesOf(fact: FactId): string {
  const definition = factDefinitions[fact]
  if (definition.kind === 'boolean') return 'true、false'
  return definition.kind === 'choice'
    ? definition.values.join('、')
    : `0到${definition.most}的整数，或 {"min":…,"max":…}`
}

function openRewriteAnswer(model: LanguageModel, promptsDir: string, corpusDir: string): RewriteAnswer {
  return createRewriteAnswer({
    model,
    prompt: loadPrompt(promptsDir, 'rewrite', ['draft']),
    stock: openWordStock(corpusDir),
  })
}
