import type { Trace } from './assistant.js'

export interface Stopwatch {
  lap(stage: string): void
  laps(): Trace['stages']
}

export function createStopwatch(): Stopwatch {
  const laps: { stage: string; ms: number }[] = []
  let last = performance.now()
  return {
    lap(stage) {
      const now = performance.now()
      laps.push({ stage, ms: now - last })
      last = now
    },
    laps: () => laps,
  }
}
