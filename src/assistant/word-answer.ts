import type { Composed, Decided, Knowledge } from '../answering/composition.js'
import { draftOf } from '../answering/draft-of.js'
import type { RewriteAnswer, Rewriting } from '../answering/rewrite-answer.js'
import { splitSentences } from '../answering/split-sentences.js'
import type { Versions } from '../domain/answer.js'
import type { TurnOptions } from './assistant.js'

export interface Worded {
  readonly text: string
  readonly generatedBy: 'template' | 'model'
  readonly writtenBy?: Required<Pick<Versions, 'model' | 'prompt'>> | undefined
  /** What came of the model; absent where none was asked. */
  readonly rewriting?: Rewriting | undefined
}

interface WordingDependencies {
  readonly knowledge: Knowledge
  /** Absent without a model. */
  readonly rewriteAnswer?: RewriteAnswer | undefined
}

/** The text that the user reads: the composed one, or a model's that says the same. Streams what is final. */
export async function wordAnswer(
  decided: Decided,
  composed: Composed,
  { knowledge, rewriteAnswer }: WordingDependencies,
  { onDelta, onReplace }: Pick<TurnOptions, 'onDelta' | 'onReplace'>,
  /** Absent where no model may be asked. */
  modelSignal: AbortSignal | undefined,
): Promise<Worded> {
  const { text } = composed
  const draft = rewriteAnswer && modelSignal ? draftOf(decided, composed, knowledge) : undefined
  const speak = () => {
    if (onDelta) for (const sentence of splitSentences(text)) onDelta(sentence)
  }
  if (!rewriteAnswer || !draft || !modelSignal) {
    speak()
    return { text, generatedBy: 'template' }
  }
  const rewriting = await rewriteAnswer(draft, {
    signal: modelSignal,
    onSentence: (sentence) => onDelta?.(sentence),
  })
  if (rewriting.kind === 'reworded') {
    const { model, prompt } = rewriteAnswer
    return { text: rewriting.text, generatedBy: 'model', writtenBy: { model, prompt }, rewriting }
  }
  // Words of a model were refused: whoever listens may have some of them already.
  if (rewriting.isSpoken || rewriting.words !== undefined) onReplace?.(text)
  else speak()
  return { text, generatedBy: 'template', rewriting }
}
