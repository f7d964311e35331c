import { z } from 'zod'
import { type FactId, factIds } from '../domain/fact.js'
import { factsSchema, toFactValues } from '../protocol/facts-schema.js'
import type { Consult } from '../understanding/consultation.js'
import { askStructured } from './ask-structured.js'
import { type LanguageModel, ModelFailed } from './language-model.js'
import type { LoadedPrompt } from './load-prompt.js'

const mostFacts = 12
const mostCharacters = 200

const factSchema = z
  .strictObject({
    fact: z.enum(factIds as [FactId, ...FactId[]]),
    value: z.unknown(),
    words: z.string().min(1).max(mostCharacters),
  })
  .transform(({ fact, value, words }, context) => {
    const parsed = factsSchema.safeParse({ [fact]: value })
    const known = parsed.success ? toFactValues(parsed.data)[fact] : undefined
    if (known !== undefined) return { fact, value: known, words }
    context.addIssue({ code: 'custom', message: `no value of ${fact}`, input: value })
    return z.NEVER
  })

export const consultationSchema = z.strictObject({
  restated: z.string().max(mostCharacters),
  facts: z.array(factSchema).max(mostFacts),
})

interface ConsultDependencies {
  readonly model: LanguageModel
  readonly prompt: LoadedPrompt<'message' | 'services' | 'facts'>
  readonly repair: LoadedPrompt<'request' | 'reply' | 'problem'>
  /** The list and the facts as the model reads them, a line each. */
  readonly services: string
  readonly facts: string
  /** For question and repair together. */
  readonly timeoutMs: number
}

/** Long numbers and addresses of mail are nobody's business, and tell nothing of a need. */
const personal = /\d{7,}[\dXx]?|[\w.+-]+@[\w-]+\.[\w.]+/g

export function createConsult({ model, prompt, repair, services, facts, timeoutMs }: ConsultDependencies): Consult {
  return async (text, signal) => {
    const message = text.replace(personal, '＊')
    try {
      const consultation = await askStructured(model, prompt.fill({ message, services, facts }), {
        schema: consultationSchema,
        repair: (values) => repair.fill(values),
        // The model's own timeout ends the question; both together may take no longer.
        signal,
        repairSignal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      })
      return consultation ?? { failed: 'unfit' }
    } catch (error) {
      if (error instanceof ModelFailed) return { failed: error.reason }
      throw error
    }
  }
}
