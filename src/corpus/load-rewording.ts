import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJsonLines } from './read-files.js'

export interface Rewording {
  /** Words that a rewording may bring in: they change no fact. */
  readonly words: ReadonlySet<string>
  /** Rewordings known to be honest, with the tokens of their drafts. */
  readonly examples: readonly string[]
}

const rewordingFolder = '../rewording'
const exampleSchema = z.strictObject({ text: z.string().min(1) })

/** What all cities share of rewording; `folder` is the city's. In the list of words `#` begins a heading. */
export function loadRewording(folder: string): Rewording {
  const at = (...path: readonly string[]) => join(folder, rewordingFolder, ...path)
  const lines = readFileSync(at('vocabulary.txt'), 'utf8').split('\n')
  const examples = readdirSync(at('examples')).flatMap((path) =>
    parseJsonLines({ path, text: readFileSync(at('examples', path), 'utf8') }, exampleSchema),
  )
  return {
    words: new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))),
    examples: examples.map(({ text }) => text),
  }
}
