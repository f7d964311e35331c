import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './start-server.js'
import { type Measured, summarise } from './statistics.js'

export interface StartFigures {
  /** Milliseconds from spawn to /readyz with the index of an earlier start. */
  readonly warmMs: Measured
  /** The same with an empty DATA_DIR, so that the index is built first. */
  readonly emptyMs: Measured
}

/** Every start is a process of its own. */
export async function measureStart(
  environment: Readonly<Record<string, string | undefined>>,
  runs: number,
): Promise<StartFigures> {
  const emptyMs: number[] = []
  const warmMs: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const dataDir = await mkdtemp(join(tmpdir(), 'tongxing-bench-'))
    try {
      for (const figures of [emptyMs, warmMs]) {
        const server = await startServer(environment, dataDir)
        figures.push(server.readyMs)
        await server.stop()
      }
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  }
  return { warmMs: summarise(warmMs), emptyMs: summarise(emptyMs) }
}
