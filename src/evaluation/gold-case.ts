import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { answerKinds, channels } from '../domain/answer.js'
import { verdictKinds } from '../domain/verdict.js'

const itemNumber = z.int().min(1)

/** Labels are strict, because a misspelt label would silently not be judged; notes beside them may be anything. */
const goldCaseSchema = z.object({
  id: z.string().min(1),
  channel: z.enum(channels),
  turns: z.array(z.string().min(1)).min(1).readonly(),
  expect: z
    .strictObject({
      kind: z.array(z.enum(answerKinds)).min(1).readonly(),
      primary: z.array(itemNumber).default([]).readonly(),
      allowed: z.array(itemNumber).default([]).readonly(),
      verdicts: z
        .record(z.string().regex(/^[1-9]\d*$/, 'must be an item number'), z.enum(verdictKinds))
        .default({})
        .readonly(),
    })
    .readonly(),
  why: z.string().optional(),
})

/** One labelled conversation. The labels are about the reply to the last turn. */
export type GoldCase = Readonly<z.infer<typeof goldCaseSchema>>

export interface GoldFile {
  /** Base name, by which thresholds are looked up. */
  readonly name: string
  readonly cases: readonly GoldCase[]
}

/** Throws one Error that lists every bad line as `name:line: what is wrong`. */
export async function loadGoldFile(path: string): Promise<GoldFile> {
  return { name: basename(path), cases: parseGoldCases(await readFile(path, 'utf8'), path) }
}

/** `text` is JSON lines; blank lines are skipped. Throws as `loadGoldFile` does. */
export function parseGoldCases(text: string, name: string): readonly GoldCase[] {
  const cases: GoldCase[] = []
  const problems: string[] = []
  const lineOfId = new Map<string, number>()
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const number = index + 1
    const parsed = parseLine(line)
    if (typeof parsed === 'string') {
      problems.push(`${name}:${number}: ${parsed}`)
      continue
    }
    const earlier = lineOfId.get(parsed.id)
    if (earlier === undefined) lineOfId.set(parsed.id, number)
    else problems.push(`${name}:${number}: id "${parsed.id}" stands on line ${earlier} already`)
    cases.push(parsed)
  }
  if (cases.length === 0 && problems.length === 0) problems.push(`${name}: holds no case`)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return cases
}

/** The case, or what is wrong with the line. */
function parseLine(line: string): GoldCase | string {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : String(error)})`
  }
  const result = goldCaseSchema.safeParse(data)
  if (result.success) return result.data
  return result.error.issues.map((issue) => `${issue.path.join('.') || 'case'}: ${issue.message}`).join('; ')
}
