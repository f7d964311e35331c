import { type LanguageModel, ModelFailed, type ModelFailure } from '../language-model/language-model.js'
import type { Draft } from './grounding/draft.js'
import { openGrounding } from './grounding/open-grounding.js'
import { plain } from './grounding/sentence.js'
import { expand, tokenise } from './grounding/tokens.js'
import type { Violation } from './grounding/violation.js'
import type { WordStock } from './grounding/word-stock.js'
import { createSentenceSplitter } from './split-sentences.js'

export type Rewriting =
  | { readonly kind: 'reworded'; readonly text: string; readonly firstSentenceMs: number }
  /** Nothing of the model's may be shown; `isSpoken`: some of it has been. */
  | {
      readonly kind: 'kept'
      readonly reason: ModelFailure | Violation['reason']
      readonly words?: string | undefined
      readonly isSpoken: boolean
    }

export interface RewriteAnswer {
  (draft: Draft, options: RewriteOptions): Promise<Rewriting>
  /** As answers and traces name them. */
  readonly model: string
  readonly prompt: string
}

export interface RewriteOptions {
  readonly signal: AbortSignal
  /** Receives each sentence once it is found to say nothing but what the draft says. */
  readonly onSentence: (sentence: string) => void
}

export interface RewriteDependencies {
  readonly model: LanguageModel
  readonly prompt: {
    readonly id: string
    readonly version: number
    fill(values: { draft: string }): { system: string; user: string }
  }
  readonly stock: WordStock
}

/** Has a model reword a draft, and lets out only what the draft says too. */
export function createRewriteAnswer({ model, prompt, stock }: RewriteDependencies): RewriteAnswer {
  async function rewrite(draft: Draft, { signal, onSentence }: RewriteOptions): Promise<Rewriting> {
    const startedMs = performance.now()
    const { text, values } = tokenise(draft)
    const grounding = openGrounding(draft, stock)
    const ending = plain(draft.ending)
    const splitter = createSentenceSplitter()
    let said = ''
    let received = 0
    let firstSentenceMs = 0
    const kept = ({ reason, words }: Violation): Rewriting => ({ kind: 'kept', reason, words, isSpoken: said !== '' })
    const say = (sentence: string): Violation | undefined => {
      const expanded = expand(sentence.trim(), values)
      // Code says it in any case, behind the rest.
      if (ending.includes(plain(expanded))) return undefined
      const violation = grounding.take(expanded)
      if (violation) return violation
      if (said === '') firstSentenceMs = performance.now() - startedMs
      said += expanded
      onSentence(expanded)
      return undefined
    }
    try {
      for await (const piece of model.stream(prompt.fill({ draft: text }), signal)) {
        received += piece.length
        if (received > draft.body.length * mostGrowth + freeCharacters) return kept({ reason: 'too_long', words: '' })
        for (const sentence of splitter.take(piece)) {
          const violation = say(sentence)
          if (violation) return kept(violation)
        }
      }
      const rest = splitter.rest()
      const violation = rest === '' ? undefined : endsWell.test(rest) ? say(rest) : cutOff(rest)
      const missing = violation ?? grounding.end()
      if (missing) return kept(missing)
    } catch (error) {
      if (error instanceof ModelFailed) return { kind: 'kept', reason: error.reason, isSpoken: said !== '' }
      throw error
    }
    if (draft.ending !== '') onSentence(draft.ending)
    return { kind: 'reworded', text: said + draft.ending, firstSentenceMs }
  }
  return Object.assign(rewrite, { model: model.name, prompt: `${prompt.id}-${prompt.version}` })
}

/** A rewording may be longer than its draft by this much. */
const mostGrowth = 2
const freeCharacters = 80

const endsWell = /[。！？）”」…]$/
const cutOff = (words: string): Violation => ({ reason: 'cut_off', words })
