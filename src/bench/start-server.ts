import { fileURLToPath } from 'node:url'
import { type StartedProcess, startProcess } from './start-process.js'

const serverScript = fileURLToPath(new URL('../main.js', import.meta.url))
const echoScript = fileURLToPath(new URL('./echo-server.js', import.meta.url))

/** As in `npm start`: a small nursery and a heap that grows in small steps keep 100 MB less. */
const serverFlags = ['--max-semi-space-size=2', '--heap-growing-percent=20']

type Environment = Readonly<Record<string, string | undefined>>

/** The product as `npm start` runs it, with its own data folder. */
export function startServer(environment: Environment, dataDir: string): Promise<StartedProcess> {
  return startProcess({
    script: serverScript,
    flags: serverFlags,
    readyPath: '/readyz',
    environment: { ...environment, DATA_DIR: dataDir },
  })
}

/** What the same client, framework and machine can do at all. */
export function startEchoServer(environment: Environment): Promise<StartedProcess> {
  return startProcess({ script: echoScript, readyPath: '/readyz', environment })
}
