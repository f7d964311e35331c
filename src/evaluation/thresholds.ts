import { readFile } from 'node:fs/promises'
import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'
import { type Rate, shareOf } from './figures.js'

const share = z.number().min(0).max(1)

/** Gold file by base name, or another measure → figure by path → the least share, or the most. */
const thresholdsSchema = z.record(
  z.string(),
  z.record(z.string(), z.union([share, z.strictObject({ atMost: share }).readonly()])).readonly(),
)

export type Thresholds = Readonly<z.infer<typeof thresholdsSchema>>

/** Throws an Error that names the file and what is wrong in it. */
export async function loadThresholds(path: string): Promise<Thresholds> {
  const result = thresholdsSchema.safeParse(load(await readFile(path, 'utf8'), { schema: CORE_SCHEMA }))
  if (result.success) return result.data
  const issues = result.error.issues.map((issue) => `${issue.path.join(' → ') || 'file'}: ${issue.message}`)
  throw new Error(`${path}: ${issues.join('; ')}`)
}

/** One line for each threshold of this file or measure that is missed; none when all hold or there are none. */
export function missedThresholds(thresholds: Thresholds, fileName: string, score: object): readonly string[] {
  return Object.entries(thresholds[fileName] ?? {}).flatMap(([path, limit]) => {
    const rate = rateAt(score, path)
    if (rate === undefined) return [`${fileName}: no figure is called ${path}`]
    const value = shareOf(rate)
    if (value === undefined) return [`${fileName}: ${path} was not measured: no case bears on it`]
    const holds = typeof limit === 'number' ? value >= limit : value <= limit.atMost
    if (holds) return []
    const asked = typeof limit === 'number' ? `at least ${limit}` : `at most ${limit.atMost}`
    return [`${fileName}: ${path} is ${value.toFixed(4)} (${rate.hits} of ${rate.of}), asked: ${asked}`]
  })
}

function rateAt(score: object, path: string): Rate | undefined {
  let at: unknown = score
  for (const key of path.split('.')) at = isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined
  return isRate(at) ? at : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isRate(value: unknown): value is Rate {
  return isRecord(value) && typeof value.hits === 'number' && typeof value.of === 'number'
}
