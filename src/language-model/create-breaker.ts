export interface BreakerSettings {
  /** Failures in a row that open it. */
  readonly failures: number
  /** How long it stays open before one call may try again. */
  readonly coolDownMs: number
}

export interface Breaker {
  /** False while open. Once the cool-down is over, true for one caller, who has to report back. */
  admits(): boolean
  succeeded(): void
  failed(): void
  /** The call ended without telling either: its caller left. */
  left(): void
}

/** A circuit breaker: who has failed several times in a row is left alone for a while, and tried again by itself. */
export function createBreaker({ failures, coolDownMs }: BreakerSettings, nowMs: () => number): Breaker {
  let failedInARow = 0
  let openUntilMs = 0
  let isTrying = false

  return {
    admits() {
      if (failedInARow < failures) return true
      if (isTrying || nowMs() < openUntilMs) return false
      isTrying = true
      return true
    },
    succeeded() {
      failedInARow = 0
      isTrying = false
    },
    failed() {
      failedInARow += 1
      isTrying = false
      openUntilMs = nowMs() + coolDownMs
    },
    left() {
      isTrying = false
    },
  }
}
