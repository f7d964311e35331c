import { admitText } from '../../protocol/admit-text.js'
import { problemSchema } from '../../protocol/problem.js'
import { askBodySchema, askReplySchema } from '../../protocol/rest-bodies.js'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'
import { logFailure } from '../log-failure.js'
import { reportTurn } from '../report-turn.js'
import { sendFailure } from '../send-failure.js'

const schema = {
  tags: ['conversation'],
  summary: 'Ask a question, in a new conversation or in the one that `session` names',
  body: askBodySchema,
  response: { 200: askReplySchema, '4xx': problemSchema, '5xx': problemSchema },
}

export function registerAsk(
  app: ApiInstance,
  { converse, limits, metrics, gate }: Pick<ServerDependencies, 'converse' | 'limits' | 'metrics' | 'gate'>,
): void {
  app.post('/api/v1/ask', { schema }, async (request, reply) => {
    const { channel, session } = request.body
    const admitted = admitText(request.body.text, limits)
    if (admitted.kind === 'failed') return sendFailure(reply, metrics, admitted.code)
    const leave = gate.enter()
    if (leave === undefined) return sendFailure(reply, metrics, 'shutting_down')
    try {
      const opened = await converse.open(channel ?? 'widget', session)
      if (opened.kind === 'failed') return sendFailure(reply, metrics, opened.code)
      const { key } = opened
      const answered = await converse.ask(key, { text: admitted.text, channel })
      if (answered.kind === 'failed') return sendFailure(reply, metrics, answered.code)
      reportTurn(request.log, metrics, key.id, answered)
      reply.raw.once('finish', () => {
        converse
          .delivered(key.id, answered.turn)
          .catch((error: unknown) => logFailure(request.log, error, 'delivery not noted'))
      })
      return reply.send({ session: key, answer: answered.answer })
    } finally {
      leave()
    }
  })
}
