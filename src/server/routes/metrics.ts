import { z } from 'zod'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'

const schema = {
  tags: ['operation'],
  summary: 'Prometheus metrics',
  response: { 200: z.string() },
}

export function registerMetrics(app: ApiInstance, { metrics }: Pick<ServerDependencies, 'metrics'>): void {
  app.get('/metrics', { schema }, async (_request, reply) => {
    reply.type(metrics.contentType)
    return reply.send(await metrics.render())
  })
}
