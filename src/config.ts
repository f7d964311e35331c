import { z } from 'zod'
import { defaultLimits } from './protocol/limits.js'

const milliseconds = z.coerce.number().int().min(1).max(600_000)

/** Every environment variable, once. */
const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** The city's corpus folder. */
  CORPUS_DIR: z.string().min(1).default('corpus/qingdao'),
  /** Where conversations and indexes are kept. */
  DATA_DIR: z.string().min(1).default('data'),
  TURN_TIMEOUT_MS: milliseconds.default(defaultLimits.turnTimeoutMs),
  /** How long accepted questions may take after SIGTERM. */
  SHUTDOWN_TIMEOUT_MS: milliseconds.default(10_000),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly corpusDir: string
  readonly dataDir: string
  readonly turnTimeoutMs: number
  readonly shutdownTimeoutMs: number
}

export type ReadConfig =
  | { readonly kind: 'ok'; readonly config: Config }
  | { readonly kind: 'failed'; readonly problems: readonly string[] }

/** An empty variable counts as absent. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ReadConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success)
    return { kind: 'failed', problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  const { PORT, HOST, LOG_LEVEL, CORPUS_DIR, DATA_DIR, TURN_TIMEOUT_MS, SHUTDOWN_TIMEOUT_MS } = parsed.data
  const config: Config = {
    port: PORT,
    host: HOST,
    logLevel: LOG_LEVEL,
    corpusDir: CORPUS_DIR,
    dataDir: DATA_DIR,
    turnTimeoutMs: TURN_TIMEOUT_MS,
    shutdownTimeoutMs: SHUTDOWN_TIMEOUT_MS,
  }
  return { kind: 'ok', config: Object.freeze(config) }
}
