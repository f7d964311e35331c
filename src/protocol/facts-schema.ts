import { z } from 'zod'
import { type FactId, type FactValue, factDefinitions, factIds } from '../domain/fact.js'

const definitions: Readonly<Record<FactId, { kind: string; values?: readonly string[]; most?: number }>> =
  factDefinitions

const entries = factIds.map((fact) => [fact, valueSchema(fact).optional()] as const)

/** Facts given as data: fact id → boolean, one of the choices, a whole number, or `{min, max}`. */
export const factsSchema: z.ZodType<{ readonly [fact in FactId]?: boolean | string | number | Bounds | undefined }> =
  z.strictObject(Object.fromEntries(entries))

type Bounds = { readonly min: number; readonly max: number }
type Facts = z.infer<typeof factsSchema>

/** A whole number becomes a range with equal ends. */
export function toFactValues(facts: Facts): { readonly [fact in FactId]?: FactValue } {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    known.map(([fact, value]) => [fact, typeof value === 'number' ? { min: value, max: value } : value]),
  )
}

function valueSchema(fact: FactId): z.ZodType<boolean | string | number | Bounds> {
  const { kind, values, most } = definitions[fact]
  if (kind === 'boolean') return z.boolean()
  if (kind === 'choice') return z.enum(values as [string, ...string[]])
  const whole = z
    .int()
    .min(0)
    .max(most ?? 0)
  const bounds = z
    .strictObject({ min: whole, max: whole })
    .refine(({ min, max }) => min <= max, 'min must not be greater than max')
  return z.union([whole, bounds])
}
