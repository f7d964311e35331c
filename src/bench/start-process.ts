import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const startTimeoutMs = 20_000
const pollIntervalMs = 5
const stopTimeoutMs = 3_000

export interface StartedProcess {
  readonly port: number
  /** From the spawn to the first 200 of the ready path. */
  readonly readyMs: number
  /** MB (10^6 bytes) of resident memory; undefined where there is no /proc. */
  residentMb(): Promise<number | undefined>
  stop(): Promise<void>
}

interface StartOptions {
  readonly script: string
  /** Flags of Node. */
  readonly flags?: readonly string[]
  readonly readyPath: string
  /** The whole environment of the process but for HOST and PORT; the port is its first argument as well. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Starts a server of ours on a free port of the loopback. Rejects when it is not ready in time. */
export async function startProcess({
  script,
  flags = [],
  readyPath,
  environment,
}: StartOptions): Promise<StartedProcess> {
  const port = await freePort()
  const startedMs = performance.now()
  const child = spawn(process.execPath, [...flags, script, String(port)], {
    env: { ...environment, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = () => stopProcess(child)
  try {
    await untilReady(child, `http://127.0.0.1:${port}${readyPath}`)
  } catch (error) {
    await stop()
    throw error
  }
  return { port, readyMs: performance.now() - startedMs, residentMb: () => residentMb(child.pid), stop }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadlineMs = performance.now() + startTimeoutMs
  while (performance.now() < deadlineMs) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it was ready`)
    const isReady = await fetch(url).then(
      (reply) => reply.ok,
      () => false,
    )
    if (isReady) return
    await wait(pollIntervalMs)
  }
  throw new Error(`${url} was not ready within ${startTimeoutMs} ms`)
}

async function residentMb(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kibibytes === undefined ? undefined : (Number(kibibytes) * 1_024) / 1e6
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs)
  child.kill('SIGTERM')
  await ended
  clearTimeout(timer)
}
