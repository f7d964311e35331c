import websocket from '@fastify/websocket'
import Fastify from 'fastify'

/** A process of its own: Fastify and its WebSocket plugin with nothing behind them but the bytes that came in. */
await serve(Number(process.argv[2]))

async function serve(port: number): Promise<void> {
  const app = Fastify({ logger: false })
  await app.register(websocket)
  app.get('/readyz', async () => ({ status: 'ready' }))
  app.post('/api/v1/ask', async (request) => request.body)
  app.get('/api/v1/chat', { websocket: true }, (socket) => {
    socket.on('message', (data: Buffer) => socket.send(data.toString('utf8')))
  })
  process.once('SIGTERM', () => process.exit(0))
  await app.listen({ port, host: '127.0.0.1' })
}
