import { continuationFeatureCount } from '../dialogue/continuation.js'
import type { LabelledConversation } from '../domain/knowledge.js'
import type { Weights } from '../learned/logistic.js'
import { continuationExamples, type Replay } from './continuation-examples.js'
import { fitLogistic } from './fit-logistic.js'

/** Chosen by cross-validation over whole conversations; the table is in docs/decisions/0008. */
const options = { epochs: 40, learningRate: 0.2, decay: 1e-3 }

/** What tells going on with a topic from turning away from it. */
export async function trainContinuation(
  conversations: readonly LabelledConversation[],
  replay: Replay,
): Promise<Weights> {
  return fitLogistic(await continuationExamples(conversations, replay), continuationFeatureCount, options)
}
