import { z } from 'zod'
import { problemSchema } from '../../protocol/problem.js'
import { idSchema } from '../../protocol/session-key-schema.js'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'
import { sendFailure } from '../send-failure.js'

const schema = {
  tags: ['conversation'],
  summary: 'Delete a conversation and all that belongs to it; the token goes in the Authorization header',
  security: [{ sessionToken: [] }],
  params: z.strictObject({ id: idSchema }),
  response: { 204: z.null(), '4xx': problemSchema },
}

export function registerSessions(
  app: ApiInstance,
  { converse, metrics }: Pick<ServerDependencies, 'converse' | 'metrics'>,
): void {
  app.delete('/api/v1/sessions/:id', { schema }, async (request, reply) => {
    const token = bearerToken(request.headers.authorization)
    if (token === undefined) {
      reply.header('www-authenticate', 'Bearer')
      return sendFailure(reply, metrics, 'unauthorized')
    }
    const deleted = await converse.delete({ id: request.params.id, token })
    if (deleted.kind === 'failed') return sendFailure(reply, metrics, deleted.code)
    return reply.code(204).send(null)
  })
}

function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
}
