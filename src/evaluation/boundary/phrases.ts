import { readFile } from 'node:fs/promises'
import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'
import { type FactId, factIds } from '../../domain/fact.js'

const word = z.string().min(1)
const words = z.array(word).min(1).readonly()
const factId = z.enum(factIds as [FactId, ...FactId[]])
const range = z.strictObject({ min: z.int(), max: z.int() }).readonly()

const phrasesSchema = z.strictObject({
  /** For a range one list with a gap for the number; else a list a value. */
  facts: z.partialRecord(factId, z.union([words, z.record(word, words).readonly()])).readonly(),
  places: z.record(word, words).readonly(),
  questions: words,
  troubles: z.strictObject({ names: words, questions: words }).readonly(),
  notAsked: words,
  tells: z.array(
    z
      .strictObject({
        names: words,
        facts: z.partialRecord(factId, z.union([z.boolean(), word, range])).readonly(),
      })
      .readonly(),
  ),
})

/** How facts and questions are said. */
export type Phrases = Readonly<z.infer<typeof phrasesSchema>>

/** Throws an Error that names the file and what is wrong in it. */
export async function loadPhrases(path: string): Promise<Phrases> {
  const result = phrasesSchema.safeParse(load(await readFile(path, 'utf8'), { schema: CORE_SCHEMA }))
  if (result.success) return result.data
  throw new Error(`${path}: ${z.prettifyError(result.error)}`)
}
