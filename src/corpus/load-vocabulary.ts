import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const vocabularyFile = '../rewording/vocabulary.txt'

/**
 * Words that a rewording may bring in, shared by all cities: they change no fact. One a line; `#` begins a heading.
 * `folder` is the city's.
 */
export function loadVocabulary(folder: string): ReadonlySet<string> {
  const lines = readFileSync(join(folder, vocabularyFile), 'utf8').split('\n')
  return new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')))
}
