import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { crisisIn } from '../../assistant/crisis-in.js'
import { dateInChina } from '../../assistant/date-in-china.js'
import { stateAfter } from '../../assistant/state-after.js'
import type { Answer } from '../../domain/answer.js'
import { admitText } from '../../protocol/admit-text.js'
import type { ErrorCode } from '../../protocol/errors.js'
import { type ChatRequest, chatRequestSchema, doorModel, userTextsOf } from '../../protocol/openai/chat-request.js'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'
import { createDoorKeyCheck } from '../door-key.js'
import { logFailure } from '../log-failure.js'
import { chunksOf, completionOf } from '../openai/completion.js'
import { sendOpenaiError } from '../openai/openai-error.js'
import { problemOfError } from '../problem-of-error.js'
import { reportTurn } from '../report-turn.js'

type Dependencies = Pick<ServerDependencies, 'assistant' | 'converse' | 'limits' | 'metrics' | 'gate' | 'doors'>

const channel = 'widget'
const model = { id: doorModel, object: 'model', created: 0, owned_by: doorModel }

/**
 * OpenAI's chat completions over the product. The client keeps the conversation: what the user said before is understood
 * again, the last message is answered.
 */
export function registerChatCompletions(app: ApiInstance, dependencies: Dependencies): void {
  const { limits, metrics, doors } = dependencies
  const hasKey = createDoorKeyCheck(doors.keys)

  app.register(async (scope) => {
    const openai = scope as unknown as ApiInstance
    openai.setErrorHandler<FastifyError>((error, request, reply) => {
      const { code, errors } = problemOfError(error)
      if (code === 'internal') logFailure(request.log, error, 'request failed')
      return sendOpenaiError(reply, metrics, code, errors?.[0]?.path ?? null)
    })
    openai.addHook('onRequest', async (request, reply) => {
      if (!hasKey(request)) await sendOpenaiError(reply, metrics, 'wrong_key')
    })

    openai.get('/v1/models', { schema: schemaOf('The models of this door: one') }, async (_, reply) =>
      reply.send({ object: 'list', data: [model] }),
    )
    openai.get('/v1/models/:id', { schema: schemaOf('The model') }, async ({ params }, reply) =>
      (params as { id: string }).id === doorModel
        ? reply.send(model)
        : sendOpenaiError(reply, metrics, 'not_found', 'model'),
    )
    const schema = { ...schemaOf('OpenAI-compatible chat completion, streaming or not'), body: chatRequestSchema }
    const options = { schema, bodyLimit: limits.maxCompletionBodyBytes }
    openai.post('/v1/chat/completions', options, async (request, reply) => {
      const { body } = request
      if (body.model !== doorModel) return sendOpenaiError(reply, metrics, 'not_found', 'model')
      const answered = await answer(body, request.log, { ...dependencies, signal: leavingSignal(reply) })
      if (answered.kind === 'failed') return sendOpenaiError(reply, metrics, answered.code, 'messages')
      const completion = { ...answered, created: Math.floor(Date.now() / 1_000) }
      if (body.stream !== true) return reply.send(completionOf(completion))
      return stream(reply, chunksOf(completion, body.stream_options?.include_usage === true))
    })
  })
}

const schemaOf = (summary: string) => ({ tags: ['openai'], summary })

type AnsweredChat =
  | { readonly kind: 'ok'; readonly answer: Answer; readonly promptCharacters: number }
  | { readonly kind: 'failed'; readonly code: ErrorCode }

async function answer(
  body: ChatRequest,
  log: FastifyRequest['log'],
  { assistant, converse, limits, metrics, gate, signal }: Dependencies & { readonly signal: AbortSignal },
): Promise<AnsweredChat> {
  const texts = userTextsOf(body).slice(-limits.maxHistoryQuestions)
  const admitted = texts.map((text) => admitText(text, limits))
  const last = admitted.at(-1) ?? { kind: 'failed', code: 'empty_text' }
  const promptCharacters = texts.reduce((sum, text) => sum + [...text].length, 0)
  const asOf = dateInChina(new Date())
  const leave = gate.enter()
  if (leave === undefined) return { kind: 'failed', code: 'shutting_down' }
  try {
    if (last.kind === 'failed') {
      if (last.code !== 'text_too_long') return last
      const screened = { assistant, asOf, answerId: randomUUID(), pieceCharacters: limits.maxTextCharacters }
      const crisis = await crisisIn(texts.at(-1) ?? '', screened)
      return crisis ? { kind: 'ok', answer: crisis, promptCharacters } : last
    }
    // What could not have been asked is no part of the conversation.
    const before = admitted.slice(0, -1).flatMap((one) => (one.kind === 'ok' ? [one.text] : []))
    const state = await stateAfter(before, { assistant, channel, asOf })
    const answered = await converse.askOnce(state, { text: last.text }, { signal })
    if (answered.kind === 'failed') return answered
    reportTurn(log, metrics, doorModel, answered)
    return { kind: 'ok', answer: answered.answer, promptCharacters }
  } finally {
    leave()
  }
}

/**
 * Server-sent events. They begin when the answer is final: what has been sent here cannot be taken back, and a rewording
 * may have to be.
 */
function stream(reply: FastifyReply, chunks: readonly object[]): FastifyReply {
  const events = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`)
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(`${events.join('')}data: [DONE]\n\n`)
}

/** Aborted when the client goes before it has its answer. */
function leavingSignal({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) leaving.abort()
  })
  return leaving.signal
}
