import { admitText } from '../../protocol/admit-text.js'
import { problemSchema } from '../../protocol/problem.js'
import { searchQuerySchema, searchReplySchema } from '../../protocol/rest-lookups.js'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'
import { sendFailure } from '../send-failure.js'

const schema = {
  tags: ['list'],
  summary: 'The live understanding and retrieval path, with scores and the words that hit',
  querystring: searchQuerySchema,
  response: { 200: searchReplySchema, '4xx': problemSchema },
}

export function registerSearch(
  app: ApiInstance,
  { assistant, limits, metrics }: Pick<ServerDependencies, 'assistant' | 'limits' | 'metrics'>,
): void {
  app.get('/api/v1/search', { schema }, async (request, reply) => {
    const admitted = admitText(request.query.q, limits)
    if (admitted.kind === 'failed') return sendFailure(reply, metrics, admitted.code)
    return reply.send(await assistant.search(admitted.text))
  })
}
