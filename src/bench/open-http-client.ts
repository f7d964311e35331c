import { Agent, request } from 'node:http'
import { type DoorClient, replyTimeoutMs } from './door-client.js'
import { turnsPerConversation } from './extent.js'

interface Reply {
  readonly session?: unknown
}

/** POST /api/v1/ask over one kept-alive connection. An echo has no session, and none is sent back to it. */
export async function openHttpClient(port: number): Promise<DoorClient> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let session: unknown
  let turns = 0

  return {
    async ask(text) {
      if (turns % turnsPerConversation === 0) session = undefined
      turns += 1
      const reply = await post(agent, port, JSON.stringify({ text, session }))
      session = reply.session
    },
    async close() {
      agent.destroy()
    },
  }
}

function post(agent: Agent, port: number, body: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method: 'POST',
        path: '/api/v1/ask',
        timeout: replyTimeoutMs,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (reply) => {
        const chunks: Buffer[] = []
        reply.on('data', (chunk: Buffer) => chunks.push(chunk))
        reply.once('error', reject)
        reply.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          if (reply.statusCode === 200) resolve(JSON.parse(text))
          else reject(new Error(`HTTP ${reply.statusCode}: ${text}`))
        })
      },
    )
    sent.once('timeout', () => sent.destroy(new Error(`no reply within ${replyTimeoutMs} ms`)))
    sent.once('error', reject)
    sent.end(body)
  })
}
