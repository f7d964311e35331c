interface PendingAsk {
  readonly askId: string | undefined
  readonly controller: AbortController
  readonly done: Promise<void>
}

/** The questions being answered in this process, at most one a session. */
export function createPendingAsks() {
  const pending = new Map<string, PendingAsk>()

  return {
    /** Undefined when the session has one already. `finish` must be called in any case. */
    start(sessionId: string, askId: string | undefined): { signal: AbortSignal; finish(): void } | undefined {
      if (pending.has(sessionId)) return undefined
      const controller = new AbortController()
      const { promise, resolve } = withResolver()
      pending.set(sessionId, { askId, controller, done: promise })
      return {
        signal: controller.signal,
        finish() {
          pending.delete(sessionId)
          resolve()
        },
      }
    },
    /** Any question of the session when no id is given. */
    cancel(sessionId: string, askId?: string): boolean {
      const ask = pending.get(sessionId)
      if (ask === undefined || (askId !== undefined && ask.askId !== askId)) return false
      ask.controller.abort()
      return true
    },
    settled(sessionId: string): Promise<void> | undefined {
      return pending.get(sessionId)?.done
    },
  }
}

// Promise.withResolvers needs Node 22.
function withResolver() {
  let resolve = () => {}
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
