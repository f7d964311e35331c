import type { FastifyBaseLogger } from 'fastify'

const mostFrames = 8

/** Where it failed, never the error's message: that may quote what a family wrote. */
export function logFailure(log: FastifyBaseLogger, error: unknown, event: string): void {
  if (error instanceof Error) log.error(placeOf(error), event)
  else log.error({ error: typeof error }, event)
}

function placeOf(error: Error) {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const code = 'code' in error ? String(error.code) : undefined
  return { error: error.name, code, at: frames.slice(0, mostFrames).map((line) => line.trim()) }
}
