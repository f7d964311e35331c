import type { WordStock } from '../../answering/grounding/word-stock.js'
import { createRewriteAnswer, type Rewriting } from '../../answering/rewrite-answer.js'
import type { LanguageModel } from '../../language-model/language-model.js'
import type { RewriteCase, RewriteFile } from './load-rewrites.js'

export interface RewriteResult extends RewriteCase {
  readonly voice: string
  readonly rewriting: Rewriting
}

/** Gives every case to the product's own rewriting as if a model had just said it. */
export async function runRewrites(files: readonly RewriteFile[], stock: WordStock): Promise<readonly RewriteResult[]> {
  const results: RewriteResult[] = []
  for (const { voice, cases } of files)
    for (const one of cases) results.push({ ...one, voice, rewriting: await rewriteOne(one, stock) })
  return results
}

async function rewriteOne({ draft, text }: RewriteCase, stock: WordStock): Promise<Rewriting> {
  const prompt = { id: 'given', version: 1, fill: () => ({ system: '', user: '' }) }
  const rewrite = createRewriteAnswer({ model: saying(text), prompt, stock })
  return rewrite(draft, { signal: new AbortController().signal, onSentence: () => {} })
}

const charactersPerPiece = 7

/** A model that says the text in pieces that cut words and tokens in two. */
function saying(text: string): LanguageModel {
  return {
    name: 'given',
    async *stream() {
      for (let at = 0; at < text.length; at += charactersPerPiece) yield text.slice(at, at + charactersPerPiece)
    },
  }
}
