import type { WebSocket } from '@fastify/websocket'

/** Says goodbye, and cuts the socket when the client does not. Resolves when it is closed. */
export function closeSocket(socket: WebSocket, code: number, reason: string, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === socket.CLOSED) return resolve()
    const timer = setTimeout(() => socket.terminate(), timeoutMs)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    socket.close(code, reason)
  })
}
