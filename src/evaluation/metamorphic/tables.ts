import { readFile } from 'node:fs/promises'
import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'

const word = z.string().min(1)
const words = z.array(word).min(1).readonly()
const swaps = z.record(word, words).readonly()

const tablesSchema = z.strictObject({
  homophones: swaps,
  homophonesNotIn: words,
  doubled: words,
  doubledNotIn: words,
  fillers: words,
  emoji: words,
  places: z.array(z.tuple([word, word]).readonly()).readonly(),
  placesNotAfter: words,
  placesNotBefore: words,
  pinyin: z.record(word, word).readonly(),
  polite: z.strictObject({ before: word, after: word }).readonly(),
  typos: swaps,
  clauses: z.strictObject({ leaningStarts: words, leaningAnywhere: words }).readonly(),
})

/** The words that the rewrites put in and take out. */
export type Tables = Readonly<z.infer<typeof tablesSchema>>

/** Throws an Error that names the file and what is wrong in it. */
export async function loadTables(path: string): Promise<Tables> {
  const result = tablesSchema.safeParse(load(await readFile(path, 'utf8'), { schema: CORE_SCHEMA }))
  if (result.success) return result.data
  throw new Error(`${path}: ${z.prettifyError(result.error)}`)
}
