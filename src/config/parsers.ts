import { z } from 'zod'

export const milliseconds = z.coerce.number().int().min(1).max(600_000)
export const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
export const onOff = z
  .enum(['on', 'off'])
  .default('off')
  .transform((word) => word === 'on')
/** The words between the commas; one at least. */
export const commaSeparated = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .refine((words) => words.length > 0, 'nothing in it')
