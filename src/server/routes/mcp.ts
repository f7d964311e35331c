import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { dateInChina } from '../../assistant/date-in-china.js'
import { createMcpServer } from '../../mcp/create-mcp-server.js'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'
import { createDoorKeyCheck } from '../door-key.js'
import { reportTurn } from '../report-turn.js'
import { sendFailure } from '../send-failure.js'

const schema = {
  tags: ['mcp'],
  summary: 'Model Context Protocol, streamable HTTP, without sessions; see docs/doors.md',
}

/** MCP over streamable HTTP. Each request stands alone, so that any instance can answer it. */
export function registerMcp(
  app: ApiInstance,
  {
    assistant,
    converse,
    limits,
    metrics,
    gate,
    doors,
  }: Pick<ServerDependencies, 'assistant' | 'converse' | 'limits' | 'metrics' | 'gate' | 'doors'>,
): void {
  const hasKey = createDoorKeyCheck(doors.keys)
  const origins = new Set(doors.mcpOrigins)
  // Not compared with the host: a name that was made to point here has both alike.
  const isForeignOrigin = (origin: string | undefined) => origin !== undefined && !origins.has(origin)

  app.post('/mcp', { schema }, async (request, reply) => {
    if (!hasKey(request)) return sendFailure(reply, metrics, 'wrong_key')
    // A page that a browser has open on the same machine must not reach in.
    if (isForeignOrigin(request.headers.origin)) return sendFailure(reply, metrics, 'forbidden_origin')
    const leave = gate.enter()
    if (leave === undefined) return sendFailure(reply, metrics, 'shutting_down')
    const server = createMcpServer({
      assistant,
      converse,
      limits,
      today: () => dateInChina(new Date()),
      onAnswered: (sessionId, answered) => reportTurn(request.log, metrics, sessionId, answered),
    })
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
    reply.hijack()
    reply.raw.once('close', () => {
      leave()
      void server.close()
    })
    // The SDK's own type of its transport does not allow for `exactOptionalPropertyTypes`.
    await server.connect(transport as Parameters<typeof server.connect>[0])
    await transport.handleRequest(request.raw, reply.raw, request.body)
    return reply
  })
}
