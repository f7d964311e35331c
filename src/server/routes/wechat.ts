import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { WechatSettings } from '../../config/door-settings.js'
import type { ApiInstance } from '../build-server.js'
import type { ServerDependencies } from '../dependencies.js'
import { reportTurn } from '../report-turn.js'
import { sendFailure } from '../send-failure.js'
import { createWechatCipher } from '../wechat/cipher.js'
import { createDesk } from '../wechat/create-desk.js'
import { encryptedPartOf, parseMessage, textReply, type WechatMessage, xmlOf } from '../wechat/message.js'
import { createOnce } from '../wechat/once.js'
import { isSigned, signatureOf } from '../wechat/signature.js'

const querySchema = z.object({
  signature: z.string().default(''),
  timestamp: z.string().regex(/^\d{1,12}$/),
  nonce: z.string().min(1),
  echostr: z.string().optional(),
  encrypt_type: z.string().optional(),
  msg_signature: z.string().default(''),
})
type Query = z.infer<typeof querySchema>

type Dependencies = Pick<ServerDependencies, 'converse' | 'limits' | 'metrics' | 'gate'>

/** What WeChat takes for "nothing to say". */
const nothing = 'success'

/** The webhook of an official account: signed, plain or encrypted, answered by a passive text reply. */
export function registerWechat(
  app: ApiInstance,
  { token, appId, aesKey }: WechatSettings,
  dependencies: Dependencies,
): void {
  const { converse, limits, metrics, gate } = dependencies
  const cipher = aesKey === undefined || appId === undefined ? undefined : createWechatCipher(aesKey, appId)
  const nowMs = () => Date.now()
  // A signature may be as far ahead of the clock as behind it.
  const once = createOnce(nowMs, 2 * limits.wechatSignatureAgeMs)
  const desk = createDesk({
    converse,
    limits,
    nowMs,
    onAnswered: (sessionId, answered) => reportTurn(app.log, metrics, sessionId, answered),
  })

  const isFresh = ({ timestamp }: Query): boolean =>
    Math.abs(nowMs() - Number(timestamp) * 1_000) <= limits.wechatSignatureAgeMs

  /** Undefined for what is not the account's. An account with a key sends encrypted messages and no others. */
  function messageOf(body: string, query: Query): WechatMessage | undefined {
    const { timestamp, nonce, signature, msg_signature } = query
    if (!isFresh(query)) return undefined
    if (cipher === undefined) return isSigned(signature, token, timestamp, nonce) ? parseMessage(body) : undefined
    const encrypted = encryptedPartOf(body)
    if (encrypted === undefined || !isSigned(msg_signature, token, timestamp, nonce, encrypted)) return undefined
    const plain = cipher.decrypt(encrypted)
    return plain === undefined ? undefined : parseMessage(plain)
  }

  function sealed(xml: string): string {
    if (cipher === undefined) return xml
    const [encrypted, timestamp, nonce] = [
      cipher.encrypt(xml),
      String(Math.floor(nowMs() / 1_000)),
      String(nowMs() % 1_000_000),
    ]
    return xmlOf({
      Encrypt: encrypted,
      MsgSignature: signatureOf(token, timestamp, nonce, encrypted),
      TimeStamp: Number(timestamp),
      Nonce: nonce,
    })
  }

  app.register(async (scope) => {
    scope.addContentTypeParser(['text/xml', 'application/xml'], { parseAs: 'string' }, (_, body, done) =>
      done(null, body),
    )
    const schema = {
      tags: ['wechat'],
      summary: 'Webhook of a WeChat official account; see docs/doors.md',
      querystring: querySchema,
    }

    scope.get('/wechat', { schema }, async (request, reply) => {
      const { signature, timestamp, nonce, echostr = '' } = request.query as Query
      if (!isSigned(signature, token, timestamp, nonce)) return sendFailure(reply, metrics, 'wrong_signature')
      return reply.type('text/plain; charset=utf-8').send(echostr)
    })

    scope.post('/wechat', { schema }, async (request, reply) => {
      const message = messageOf(String(request.body), request.query as Query)
      if (message === undefined) return sendFailure(reply, metrics, 'wrong_signature')
      const leave = gate.enter()
      if (leave === undefined) return sendFailure(reply, metrics, 'shutting_down')
      try {
        return await answer(message, reply)
      } finally {
        leave()
      }
    })
  })

  async function answer(message: WechatMessage, reply: FastifyReply): Promise<FastifyReply> {
    const id = message.MsgId ?? `${message.FromUserName}:${message.CreateTime}:${message.Event ?? ''}`
    const said = await withinMs(
      once(id, () => desk(message)),
      limits.wechatReplyTimeoutMs,
    )
    // Too late for this request: WeChat has left it, and asks again for the same message.
    if (said === undefined || said === '') return reply.type('text/plain').send(nothing)
    const xml = textReply(message, said, Math.floor(nowMs() / 1_000))
    return reply.type('application/xml; charset=utf-8').send(sealed(xml))
  }
}

async function withinMs<T>(work: Promise<T>, timeoutMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
