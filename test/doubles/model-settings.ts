import type { LanguageModelSettings } from '../../src/config/language-model-settings.js'

/** Settings for a model on loopback; short waits, no retries. */
export function modelSettings(baseUrl: string, more: Partial<LanguageModelSettings> = {}): LanguageModelSettings {
  return {
    baseUrl,
    model: 'scripted',
    timeoutMs: 2_000,
    maxTokens: 1_000,
    retries: 0,
    concurrency: 8,
    breakerFailures: 100,
    breakerCoolDownMs: 60_000,
    understanding: false,
    promptsDir: 'prompts',
    ...more,
  }
}
