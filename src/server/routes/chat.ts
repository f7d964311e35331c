import type { ApiInstance } from '../build-server.js'
import { closeSocket } from '../chat/close-socket.js'
import { createConnection } from '../chat/create-connection.js'
import { createFrameWriter } from '../chat/frame-writer.js'
import { startHeartbeat } from '../chat/heartbeat.js'
import type { ServerDependencies } from '../dependencies.js'
import { sendFailure } from '../send-failure.js'

const schema = { tags: ['conversation'], summary: 'WebSocket, protocol version 1; see docs/protocol.md' }

/** The WebSocket door. */
export function registerChat(
  app: ApiInstance,
  dependencies: Pick<ServerDependencies, 'converse' | 'limits' | 'metrics' | 'gate'>,
): void {
  const { limits, metrics } = dependencies
  let open = 0

  app.route({
    method: 'GET',
    url: '/api/v1/chat',
    schema,
    handler: (_request, reply) => {
      reply.header('upgrade', 'websocket')
      return sendFailure(reply, metrics, 'upgrade_required')
    },
    wsHandler: (socket, request) => {
      const writer = createFrameWriter({ socket, limits, metrics })
      if (open >= limits.maxConnections) {
        writer.sendError({ code: 'too_many_connections' })
        void closeSocket(socket, 1013, 'too many connections', limits.closeTimeoutMs)
        return
      }
      open += 1
      metrics.socketOpened()
      const connection = createConnection({ ...dependencies, writer, log: request.log })
      const heartbeat = startHeartbeat(socket, limits.heartbeatIntervalMs)
      const handshake = setTimeout(() => {
        if (connection.isGreeted()) return
        writer.sendError({ code: 'hello_first' })
        void closeSocket(socket, 1008, 'hello expected', limits.closeTimeoutMs)
      }, limits.handshakeTimeoutMs)

      socket.on('message', (data: Buffer, isBinary: boolean) => {
        // A socket that is being closed still hands over what has come in.
        if (socket.readyState === socket.OPEN) connection.receive(data, isBinary)
      })
      socket.once('close', () => {
        open -= 1
        metrics.socketClosed()
        heartbeat.stop()
        clearTimeout(handshake)
      })
    },
  })
}
