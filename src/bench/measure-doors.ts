import type { Extent } from './extent.js'
import { measureDoor } from './measure-door.js'
import { openHttpClient } from './open-http-client.js'
import { answering, echoing, openSocketClient } from './open-socket-client.js'
import { startEchoServer, startServer } from './start-server.js'
import type { Measured } from './statistics.js'

export interface DoorFigures {
  readonly http: Measured
  readonly socket: Measured
  readonly httpEcho: Measured
  readonly socketEcho: Measured
  /** Of the server process, right after its start and after all answers; undefined without /proc. */
  readonly residentMb: { readonly atStart: number | undefined; readonly afterLoad: number | undefined }
}

interface DoorsOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly dataDir: string
  readonly questions: readonly string[]
  readonly extent: Extent
}

/** The two doors of a server process, and the bare echo with the same client, from this process. */
export async function measureDoors({ environment, dataDir, questions, extent }: DoorsOptions): Promise<DoorFigures> {
  const echo = await startEchoServer(environment)
  const echoFigures = await measureBoth(echo.port, echoing).finally(() => echo.stop())
  const server = await startServer(environment, dataDir)
  try {
    const atStart = await server.residentMb()
    const figures = await measureBoth(server.port, answering)
    const afterLoad = await server.residentMb()
    return {
      ...figures,
      httpEcho: echoFigures.http,
      socketEcho: echoFigures.socket,
      residentMb: { atStart, afterLoad },
    }
  } finally {
    await server.stop()
  }

  async function measureBoth(port: number, final: typeof answering) {
    const http = await measureDoor(() => openHttpClient(port), questions, extent)
    const socket = await measureDoor(() => openSocketClient(port, final), questions, extent)
    return { http, socket }
  }
}
