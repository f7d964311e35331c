import { z } from 'zod'
import { defaultLimits } from './limits.js'

export const idSchema = z.string().min(1).max(defaultLimits.maxIdCharacters)

/** Names a conversation and proves that it is the caller's. */
export const sessionKeySchema = z.strictObject({ id: idSchema, token: idSchema })
