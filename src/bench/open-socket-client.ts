import { once } from 'node:events'
import { WebSocket } from 'ws'
import { type DoorClient, replyTimeoutMs } from './door-client.js'
import { turnsPerConversation } from './extent.js'

/** The frame types that end a hello and an ask: the server's own, or the same ones again from an echo. */
export type FinalFrames = { readonly hello: string; readonly ask: string }
export const answering: FinalFrames = { hello: 'welcome', ask: 'answer' }
export const echoing: FinalFrames = { hello: 'hello', ask: 'ask' }

/** A socket of the chat. Every frame is parsed, as a page would. */
export async function openSocketClient(port: number, final: FinalFrames): Promise<DoorClient> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/chat`)
  let turns = 0
  let waiting: { type: string; resolve(): void; reject(error: Error): void } | undefined
  socket.on('message', (data) => {
    const frame: { type: string } = JSON.parse(String(data))
    if (frame.type === 'error') waiting?.reject(new Error(String(data)))
    else if (frame.type === waiting?.type) waiting.resolve()
  })
  socket.on('close', () => waiting?.reject(new Error('the socket was closed')))
  await once(socket, 'open')

  function exchange(frame: object, type: string): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no ${type} within ${replyTimeoutMs} ms`)), replyTimeoutMs)
      const settle = (end: () => void) => {
        clearTimeout(timer)
        waiting = undefined
        end()
      }
      waiting = { type, resolve: () => settle(resolve), reject: (error) => settle(() => reject(error)) }
      socket.send(JSON.stringify(frame))
    })
  }

  return {
    async ask(text) {
      // A hello without a session begins a new conversation on the same socket.
      if (turns % turnsPerConversation === 0)
        await exchange({ type: 'hello', protocol: 1, channel: 'widget' }, final.hello)
      turns += 1
      await exchange({ type: 'ask', id: `q${turns}`, text }, final.ask)
    },
    async close() {
      const closed = once(socket, 'close')
      socket.close()
      await closed
    },
  }
}
