import { dateInChina } from '../../assistant/date-in-china.js'
import { toFactValues } from '../../protocol/facts-schema.js'
import { problemSchema } from '../../protocol/problem.js'
import { eligibilityBodySchema, eligibilityReplySchema } from '../../protocol/rest-bodies.js'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'

const schema = {
  tags: ['eligibility'],
  summary: 'Verdicts over all items from facts given as data',
  body: eligibilityBodySchema,
  response: { 200: eligibilityReplySchema, '4xx': problemSchema },
}

export function registerEligibility(app: ApiInstance, { assistant }: Pick<ServerDependencies, 'assistant'>): void {
  app.post('/api/v1/eligibility', { schema }, async (request, reply) => {
    const { facts, asOf } = request.body
    const report = assistant.assess(toFactValues(facts), asOf ?? dateInChina(new Date()))
    return reply.send({ ...report, versions: assistant.versions })
  })
}
