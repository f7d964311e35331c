import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Draft } from '../../answering/grounding/draft.js'
import { verdictKinds } from '../../domain/verdict.js'

const itemSchema = z.strictObject({
  number: z.int(),
  title: z.string(),
  departments: z.array(z.string()).min(1),
  verdict: z.enum(verdictKinds).optional(),
  text: z.string(),
})
const draftSchema: z.ZodType<Draft> = z.strictObject({
  kind: z.enum(['service', 'out_of_scope']),
  body: z.string().min(1),
  ending: z.string(),
  items: z.array(itemSchema),
  deciders: z.array(z.string()),
})
const baseSchema = z.strictObject({ id: z.string(), draft: draftSchema })
const rewriteSchema = z.strictObject({
  base: z.string(),
  text: z.string(),
  /** What is wrong with it; absent for an honest one. */
  fault: z.string().optional(),
  why: z.string().optional(),
})

export interface RewriteCase {
  readonly draft: Draft
  readonly base: string
  /** As a model gave it, with tokens or with the names in full. */
  readonly text: string
  readonly fault?: string | undefined
  readonly why?: string | undefined
}

export interface RewriteFile {
  /** Who wrote it. */
  readonly voice: string
  readonly cases: readonly RewriteCase[]
}

export interface RewriteSet {
  readonly honest: readonly RewriteFile[]
  readonly bad: readonly RewriteFile[]
}

/** Reads `drafts.jsonl`, `honest/` and `bad/`. Throws with file and line on what does not fit. */
export function loadRewrites(folder: string): RewriteSet {
  const bases = new Map(readLines(join(folder, 'drafts.jsonl'), baseSchema).map(({ id, draft }) => [id, draft]))
  const read = (kind: string): readonly RewriteFile[] =>
    readdirSync(join(folder, kind))
      .sort()
      .map((name) => ({
        voice: basename(name, '.jsonl'),
        cases: readLines(join(folder, kind, name), rewriteSchema).map((rewrite) => {
          const draft = bases.get(rewrite.base)
          if (!draft) throw new Error(`${kind}/${name}: no draft ${rewrite.base}`)
          return { ...rewrite, draft }
        }),
      }))
  return { honest: read('honest'), bad: read('bad') }
}

function readLines<T>(path: string, schema: z.ZodType<T>): readonly T[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      try {
        return schema.parse(JSON.parse(line))
      } catch (cause) {
        throw new Error(`${path}:${index + 1}: ${cause instanceof Error ? cause.message : cause}`, { cause })
      }
    })
}
