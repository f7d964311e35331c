import { z } from 'zod'
import { problemSchema } from '../../protocol/problem.js'
import { feedbackBodySchema } from '../../protocol/rest-bodies.js'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'
import { sendFailure } from '../send-failure.js'

const schema = {
  tags: ['conversation'],
  summary: 'Rate an answer; a later rating of the same answer replaces the earlier one',
  body: feedbackBodySchema,
  response: { 204: z.null(), '4xx': problemSchema },
}

export function registerFeedback(
  app: ApiInstance,
  { converse, metrics }: Pick<ServerDependencies, 'converse' | 'metrics'>,
): void {
  app.post('/api/v1/feedback', { schema }, async (request, reply) => {
    const { session, ...rating } = request.body
    const saved = await converse.feedback(session, rating)
    if (saved.kind === 'failed') return sendFailure(reply, metrics, saved.code)
    return reply.code(204).send(null)
  })
}
