const mostKept = 10_000

/**
 * One answer for each message: WeChat sends a message again when it gets no reply in time, and the second one waits for
 * the same answer instead of asking twice. `keptMs`: as long as the message could be sent again by anybody.
 */
export function createOnce(nowMs: () => number, keptMs: number) {
  const running = new Map<string, { readonly sinceMs: number; readonly reply: Promise<string> }>()

  return (id: string, answer: () => Promise<string>): Promise<string> => {
    for (const [old, { sinceMs }] of running) {
      if (nowMs() - sinceMs < keptMs && running.size < mostKept) break
      running.delete(old)
    }
    const known = running.get(id)
    if (known) return known.reply
    const reply = answer()
    running.set(id, { sinceMs: nowMs(), reply })
    // What failed may be asked again.
    reply.catch(() => running.delete(id))
    return reply
  }
}
