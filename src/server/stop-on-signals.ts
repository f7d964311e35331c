interface StopOnSignalsOptions {
  readonly process: {
    once(signal: 'SIGTERM' | 'SIGINT', listener: () => void): unknown
    exit(code: number): void
  }
  /** Lets accepted questions finish; bounded by itself. */
  readonly closeServer: () => Promise<unknown>
  /** Closes what the server worked with. */
  readonly closeRest: () => Promise<unknown>
  /** After it the process ends with 1, whatever still hangs. */
  readonly deadlineMs: number
}

/** SIGTERM and SIGINT end the process with 0 once all is closed. */
export function stopOnSignals({ process, closeServer, closeRest, deadlineMs }: StopOnSignalsOptions): void {
  async function stop() {
    const deadline = setTimeout(() => process.exit(1), deadlineMs)
    try {
      await closeServer()
      await closeRest()
      process.exit(0)
    } catch {
      process.exit(1)
    } finally {
      clearTimeout(deadline)
    }
  }

  // `once`: a second Ctrl-C ends the process the hard way.
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
