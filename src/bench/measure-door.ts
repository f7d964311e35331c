import type { DoorClient } from './door-client.js'
import { type Extent, parallelSessions } from './extent.js'
import { type Measured, summarise } from './statistics.js'

/** Answers a second that all clients together get; each has one question on the way at any time. */
export async function measureDoor(
  open: () => Promise<DoorClient>,
  questions: readonly string[],
  extent: Extent,
): Promise<Measured> {
  const clients = await Promise.all(Array.from({ length: parallelSessions }, open))
  let next = 0

  async function answersPerSecond(forMs: number): Promise<number> {
    const startedMs = performance.now()
    let answers = 0
    const askOn = async (client: DoorClient) => {
      while (performance.now() - startedMs < forMs) {
        await client.ask(questions[next++ % questions.length] ?? '')
        answers += 1
      }
    }
    await Promise.all(clients.map(askOn))
    return (answers * 1_000) / (performance.now() - startedMs)
  }

  try {
    await answersPerSecond(extent.warmUpMs)
    const rates: number[] = []
    for (let run = 0; run < extent.runs; run += 1) rates.push(await answersPerSecond(extent.runMs))
    return summarise(rates)
  } finally {
    await Promise.allSettled(clients.map((client) => client.close()))
  }
}
