import type { WebSocket } from '@fastify/websocket'

/** Pings at every interval; a socket that has not answered the last ping by then is cut. */
export function startHeartbeat(socket: WebSocket, intervalMs: number): { stop(): void } {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, intervalMs)
  return { stop: () => clearInterval(timer) }
}
