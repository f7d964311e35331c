import { compose } from './compose.js'
import { type Config, readConfig } from './config.js'
import { buildServer } from './server/build-server.js'
import { stopOnSignals } from './server/stop-on-signals.js'

// Beyond the questions' own time: closing sockets and the store.
const closingTimeMs = 5_000

const read = readConfig(process.env)
if (read.kind === 'ok') await serve(read.config).catch(fail)
else refuse(read.problems)

async function serve(config: Config): Promise<void> {
  const { assistant, store, converse, close } = await compose(config)
  const app = await buildServer({ assistant, store, converse, config })
  stopOnSignals({
    process,
    closeServer: () => app.close(),
    closeRest: close,
    deadlineMs: config.shutdownTimeoutMs + closingTimeMs,
  })
  await app.listen({ port: config.port, host: config.host })
}

/** A folder that is not there, an endpoint that does not answer, a port that is taken. */
function fail(error: unknown): void {
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  console.error(`Cannot start: ${message}${cause instanceof Error ? ` (${cause.message})` : ''}`)
  // Whatever was opened by then would hold the process.
  process.exit(1)
}

function refuse(problems: readonly string[]): void {
  console.error(`Bad configuration:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  process.exitCode = 1
}
