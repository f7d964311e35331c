import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The words that jieba knows. The package's own `dict.js` would keep 11 MB of files for the life of the process. */
export const readDictionary = (): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'))
