import { z } from 'zod'
import { type DoorSettings, doorEnvironment, doorProblems, doorsOf } from './config/door-settings.js'
import { type EmbedderSettings, embedderEnvironment, embedderOf, embedderProblems } from './config/embedder-settings.js'
import {
  type LanguageModelSettings,
  languageModelEnvironment,
  languageModelOf,
  languageModelProblems,
} from './config/language-model-settings.js'
import { milliseconds } from './config/parsers.js'
import { defaultLimits } from './protocol/limits.js'

/** Every environment variable, once; those of a part stand with it in `config/`. */
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
  ...languageModelEnvironment,
  ...embedderEnvironment,
  ...doorEnvironment,
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly corpusDir: string
  readonly dataDir: string
  readonly turnTimeoutMs: number
  readonly shutdownTimeoutMs: number
  /** Absent: answers are worded by templates. */
  readonly languageModel?: LanguageModelSettings | undefined
  readonly embedder: EmbedderSettings
  readonly doors: DoorSettings
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
  const { data } = parsed
  const problems = [...languageModelProblems(data), ...embedderProblems(data), ...doorProblems(data)]
  if (problems.length > 0) return { kind: 'failed', problems }
  const config: Config = {
    port: data.PORT,
    host: data.HOST,
    logLevel: data.LOG_LEVEL,
    corpusDir: data.CORPUS_DIR,
    dataDir: data.DATA_DIR,
    turnTimeoutMs: data.TURN_TIMEOUT_MS,
    shutdownTimeoutMs: data.SHUTDOWN_TIMEOUT_MS,
    languageModel: languageModelOf(data),
    embedder: embedderOf(data),
    doors: doorsOf(data),
  }
  return { kind: 'ok', config: Object.freeze(config) }
}
