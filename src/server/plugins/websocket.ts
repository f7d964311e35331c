import websocket from '@fastify/websocket'
import type { FastifyInstance } from 'fastify'
import type { Limits } from '../../protocol/limits.js'
import { closeSocket } from '../chat/close-socket.js'
import type { Gate } from '../gate.js'

interface WebsocketOptions {
  readonly limits: Pick<Limits, 'maxPayloadBytes' | 'closeTimeoutMs'>
  readonly gate: Gate
  readonly shutdownTimeoutMs: number
}

/** Upgrades requests, and on shutdown waits for the accepted questions before it says goodbye. */
export async function registerWebsocket(
  app: FastifyInstance,
  { limits, gate, shutdownTimeoutMs }: WebsocketOptions,
): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: limits.maxPayloadBytes },
    // ws has closed the socket with the fitting code by now; it only wants to be listened to.
    errorHandler: (_error, _socket, request) => request.log.debug('socket error'),
    preClose: async () => {
      const isDrained = await gate.drain(shutdownTimeoutMs)
      const sockets = [...app.websocketServer.clients]
      await Promise.all(sockets.map((socket) => closeSocket(socket, 1001, 'shutting down', limits.closeTimeoutMs)))
      app.websocketServer.close()
      // Else the HTTP server would wait for the answers that are too late.
      if (!isDrained) app.server.closeAllConnections()
    },
  })
}
