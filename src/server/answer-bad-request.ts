import type { Socket } from 'node:net'
import { createProblem } from '../protocol/problem.js'

/** What is not even HTTP. Nothing is logged: Node's error carries the raw bytes. */
export function answerBadRequest(error: Error, socket: Socket): void {
  if (!socket.writable || ('code' in error && error.code === 'ECONNRESET')) return void socket.destroy()
  const body = JSON.stringify(createProblem('invalid_message'))
  const head = [
    'HTTP/1.1 400 Bad Request',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
