export interface Prompt {
  readonly system: string
  readonly user: string
}

/** Why a model gave no whole reply. */
export const modelFailures = [
  'unreachable',
  'timeout',
  'rate_limited',
  'refused',
  'server_error',
  'cut_off',
  'too_long',
  'overloaded',
  'breaker_open',
  'aborted',
] as const
export type ModelFailure = (typeof modelFailures)[number]

/** The one thing that a model's stream rejects with. Never carries what the model or a family wrote. */
export class ModelFailed extends Error {
  override readonly name = 'ModelFailed'
  constructor(readonly reason: ModelFailure) {
    super(`the language model gave no whole reply: ${reason}`)
  }
}

export interface LanguageModel {
  readonly name: string
  /**
   * The reply piece by piece as it comes. It ends only when the model has finished by itself; everything else is a
   * `ModelFailed`, also in the middle. A caller that has had enough stops reading.
   */
  stream(prompt: Prompt, signal: AbortSignal): AsyncIterable<string>
}
