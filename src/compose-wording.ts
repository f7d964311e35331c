import { type WordStock, wordStockOf } from './answering/grounding/word-stock.js'
import { createRewriteAnswer, type RewriteAnswer } from './answering/rewrite-answer.js'
import type { LanguageModelSettings } from './config/language-model-settings.js'
import { loadRewording } from './corpus/load-rewording.js'
import { createBreaker } from './language-model/create-breaker.js'
import type { LanguageModel } from './language-model/language-model.js'
import { loadPrompt } from './language-model/load-prompt.js'
import { protectModel } from './language-model/protect-model.js'

/** No token is longer. */
const charactersPerToken = 8

/** Opens no connection: a model that is not there is found out by the first answer, which then goes without. */
export async function openLanguageModel(settings: LanguageModelSettings): Promise<LanguageModel> {
  // LangChain takes half a second to import, and most have no model.
  const { createChatModel } = await import('./language-model/langchain/create-chat-model.js')
  const breaker = createBreaker({ failures: settings.breakerFailures, coolDownMs: settings.breakerCoolDownMs }, () =>
    performance.now(),
  )
  const maxCharacters = settings.maxTokens * charactersPerToken
  return protectModel(createChatModel(settings), { ...settings, maxCharacters }, breaker)
}

/** Also for measuring the check without a model. */
export function openWordStock(corpusDir: string): WordStock {
  const { words, examples } = loadRewording(corpusDir)
  return wordStockOf(words, examples)
}

export function openRewriteAnswer(model: LanguageModel, promptsDir: string, corpusDir: string): RewriteAnswer {
  return createRewriteAnswer({
    model,
    prompt: loadPrompt(promptsDir, 'rewrite', ['draft']),
    stock: openWordStock(corpusDir),
  })
}
