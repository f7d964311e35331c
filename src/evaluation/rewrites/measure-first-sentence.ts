import type { WordStock } from '../../answering/grounding/word-stock.js'
import { createRewriteAnswer } from '../../answering/rewrite-answer.js'
import { createChatModel } from '../../language-model/langchain/create-chat-model.js'
import type { RewriteCase } from './load-rewrites.js'
import { startScriptedModel } from './scripted-model.js'

const mostCases = 20
/** Pace of the scripted model: four characters each time, about what a hosted model does. */
const pieceMs = 20

/** Time to the first checked sentence and to the whole text, over HTTP with a scripted model that speaks at a model's pace. */
export async function measureFirstSentence(cases: readonly RewriteCase[], stock: WordStock): Promise<string> {
  const some = cases.filter((_, index) => index % Math.ceil(cases.length / mostCases) === 0)
  const server = await startScriptedModel((_, call) => ({ kind: 'says', text: some[call - 1]?.text ?? '', pieceMs }))
  const model = createChatModel({ baseUrl: server.baseUrl, model: 'scripted', maxTokens: 1_000, retries: 0 })
  const prompt = { id: 'given', version: 1, fill: ({ draft }: { draft: string }) => ({ system: '', user: draft }) }
  const rewrite = createRewriteAnswer({ model, prompt, stock })
  const first: number[] = []
  const whole: number[] = []
  for (const { draft } of some) {
    const startedMs = performance.now()
    const rewriting = await rewrite(draft, { signal: new AbortController().signal, onSentence: () => {} })
    whole.push(performance.now() - startedMs)
    if (rewriting.kind === 'reworded') first.push(rewriting.firstSentenceMs)
  }
  await server.close()
  return `First checked sentence after ${median(first)} ms (median of ${first.length}), whole text after ${median(whole)} ms, at ${4_000 / pieceMs} characters a second.`
}

const median = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(0)
}
