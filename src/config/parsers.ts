import { z } from 'zod'

export const milliseconds = z.coerce.number().int().min(1).max(600_000)
export const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
export const onOff = z
  .enum(['on', 'off'])
  .default('off')
  .transform((word) => word === 'on')
/** An empty variable counts as absent, so there are no empty strings. */
export const absentOr = <Schema extends z.ZodType>(schema: Schema) => z.optional(schema)
