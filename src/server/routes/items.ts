import { problemSchema } from '../../protocol/problem.js'
import { itemParamsSchema, itemSchema, itemsReplySchema } from '../../protocol/rest-lookups.js'
import { noSuchItem } from '../../protocol/wording.js'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'
import { sendFailure } from '../send-failure.js'

const listSchema = {
  tags: ['list'],
  summary: 'The items of the list with departments and benefits',
  response: { 200: itemsReplySchema },
}
const itemRouteSchema = {
  tags: ['list'],
  summary: 'One item of the list by its number',
  params: itemParamsSchema,
  response: { 200: itemSchema, '4xx': problemSchema },
}

export function registerItems(
  app: ApiInstance,
  { assistant, metrics }: Pick<ServerDependencies, 'assistant' | 'metrics'>,
): void {
  app.get('/api/v1/items', { schema: listSchema }, async (_request, reply) =>
    reply.send({ items: assistant.items(), versions: assistant.versions }),
  )

  app.get('/api/v1/items/:no', { schema: itemRouteSchema }, async (request, reply) => {
    const items = assistant.items()
    const number = Number(request.params.no)
    const item = items.find((candidate) => candidate.number === number)
    if (item !== undefined) return reply.send(item)
    return sendFailure(reply, metrics, 'not_found', { detail: noSuchItem(number, items.length) })
  })
}
