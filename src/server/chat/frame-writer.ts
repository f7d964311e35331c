import type { WebSocket } from '@fastify/websocket'
import { errorTable } from '../../protocol/errors.js'
import type { Limits } from '../../protocol/limits.js'
import type { Refusal } from '../../protocol/parse-client-frame.js'
import type { ServerFrame } from '../../protocol/server-frames.js'
import type { Metrics } from '../metrics.js'
import { closeSocket } from './close-socket.js'

interface FrameWriterDependencies {
  readonly socket: WebSocket
  readonly limits: Pick<Limits, 'maxBufferedBytes' | 'closeTimeoutMs'>
  readonly metrics: Pick<Metrics, 'countError'>
}

export interface FrameWriter {
  /** True when the frame was handed to the network without an error; never rejects. */
  send(frame: ServerFrame): Promise<boolean>
  sendError(refusal: Refusal): void
}

/** Writes frames; a client that does not read is cut off before it fills the memory. */
export function createFrameWriter({ socket, limits, metrics }: FrameWriterDependencies): FrameWriter {
  async function send(frame: ServerFrame): Promise<boolean> {
    if (socket.readyState !== socket.OPEN) return false
    if (socket.bufferedAmount > limits.maxBufferedBytes) {
      void closeSocket(socket, 1013, 'client does not read', limits.closeTimeoutMs)
      return false
    }
    return new Promise((resolve) => socket.send(JSON.stringify(frame), (error) => resolve(!error)))
  }

  return {
    send,
    sendError({ code, id, detail }) {
      metrics.countError(code)
      const { says, retryable } = errorTable[code]
      void send({ type: 'error', id, code, message: says, retryable, detail })
    },
  }
}
