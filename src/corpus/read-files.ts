import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import type { z } from 'zod'
import { explainIssue } from './explain-issue.js'

export interface CorpusFile {
  /** Relative to the corpus folder, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** Every text file below the folder, in a stable order; what is below `but` is left unread. */
export function readFiles(folder: string, but: string): readonly CorpusFile[] {
  const walk = (below: string): string[] =>
    readdirSync(join(folder, below))
      .sort()
      .flatMap((name) => {
        const path = below === '' ? name : `${below}/${name}`
        return statSync(join(folder, path)).isDirectory() ? walk(path) : [path]
      })
  const paths = walk('').filter((path) => !path.startsWith(but))
  return paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/** SHA-256 over names and contents, hex: what an answer and a saved index are bound to. */
export function hashFiles(files: readonly CorpusFile[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(path).update('\0').update(text).update('\0')
  return hash.digest('hex')
}

/** Throws with the file's name and the place in it. */
export function parseYaml<T>(file: CorpusFile, schema: z.ZodType<T>): T {
  return check(
    file.path,
    parseAt(file.path, 'not YAML', () => load(file.text, { schema: CORE_SCHEMA })),
    schema,
  )
}

/** One JSON value a line; blank lines are refused. Throws with file and line. */
export function parseJsonLines<T>(file: CorpusFile, schema: z.ZodType<T>): readonly T[] {
  return file.text
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const place = `${file.path}:${index + 1}`
      return check(
        place,
        parseAt(place, 'not JSON', () => JSON.parse(line)),
        schema,
      )
    })
}

function check<T>(place: string, value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Error(`${place}: ${result.error.issues.slice(0, 1).map(explainIssue).join()}`)
}

function parseAt(place: string, otherwise: string, read: () => unknown): unknown {
  try {
    return read()
  } catch (cause) {
    const [reason = ''] = cause instanceof Error ? cause.message.split('\n') : []
    throw new Error(`${place}: ${otherwise}: ${reason}`, { cause })
  }
}
