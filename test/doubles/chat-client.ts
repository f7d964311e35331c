import WebSocket from 'ws'
import type { ClientFrame } from '../../src/protocol/client-frames.js'
import { type ServerFrame, serverFrameSchema } from '../../src/protocol/server-frames.js'

type FrameOf<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>

/** A client over a real socket; every frame it gets is held against the protocol's schema. */
export async function connect(baseUrl: string, options?: WebSocket.ClientOptions) {
  const socket = new WebSocket(`${baseUrl.replace('http', 'ws')}/api/v1/chat`, options)
  const frames: ServerFrame[] = []
  const waiting = new Set<() => void>()
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  socket.on('message', (data) => {
    frames.push(serverFrameSchema.parse(JSON.parse(String(data))))
    for (const wake of waiting) wake()
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => {})

  /** Takes the first frame of the type out of what has arrived, or waits for it. */
  async function next<Type extends ServerFrame['type']>(type: Type): Promise<FrameOf<Type>> {
    for (;;) {
      const index = frames.findIndex((frame) => frame.type === type)
      const [frame] = index === -1 ? [] : frames.splice(index, 1)
      if (frame !== undefined) return frame as FrameOf<Type>
      await new Promise<void>((resolve) => {
        waiting.add(function wake() {
          waiting.delete(wake)
          resolve()
        })
      })
    }
  }

  return {
    socket,
    frames,
    closed,
    next,
    send: (frame: ClientFrame) => socket.send(JSON.stringify(frame)),
    async hello(more: Partial<Extract<ClientFrame, { type: 'hello' }>> = {}) {
      socket.send(JSON.stringify({ type: 'hello', protocol: 1, channel: 'widget', ...more }))
      return (await next('welcome')).session
    },
    async ask(id: string, text: string) {
      socket.send(JSON.stringify({ type: 'ask', id, text }))
      return next('answer')
    },
    async close() {
      socket.close()
      await closed
    },
  }
}
export type ChatClient = Awaited<ReturnType<typeof connect>>
