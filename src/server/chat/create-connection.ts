import type { FastifyBaseLogger } from 'fastify'
import type { SessionKey } from '../../assistant/conversation.js'
import { type ClientFrame, protocolVersion } from '../../protocol/client-frames.js'
import { type ParsedFrame, parseClientFrame } from '../../protocol/parse-client-frame.js'
import type { ServerDependencies } from '../dependencies.js'
import { logFailure } from '../log-failure.js'
import { answerAsk } from './answer-ask.js'
import { deliverMissed } from './deliver-missed.js'
import type { FrameWriter } from './frame-writer.js'

export interface ConnectionDependencies extends Pick<ServerDependencies, 'converse' | 'limits' | 'metrics' | 'gate'> {
  readonly writer: FrameWriter
  readonly log: FastifyBaseLogger
}

type FrameOf<Type extends ClientFrame['type']> = Extract<ClientFrame, { type: Type }>

/** One socket: frames in their order, and an error frame for whatever is wrong with one. */
export function createConnection(dependencies: ConnectionDependencies) {
  const { converse, limits, writer, log } = dependencies
  let key: SessionKey | undefined
  let queue = Promise.resolve()
  let queued = 0

  function receive(data: Buffer, isBinary: boolean): void {
    const parsed = read(data, isBinary)
    if (parsed.kind === 'refused') writer.sendError(parsed)
    else enqueue(parsed.frame)
  }

  function read(data: Buffer, isBinary: boolean): ParsedFrame {
    if (isBinary) return { kind: 'refused', code: 'unsupported_frame' }
    if (data.byteLength > limits.maxFrameBytes) return { kind: 'refused', code: 'frame_too_large' }
    const parsed = parseClientFrame(data.toString('utf8'), limits)
    const isFull = parsed.kind === 'frame' && queued >= limits.maxQueuedFrames
    return isFull ? { kind: 'refused', code: 'busy', id: idOf(parsed.frame) } : parsed
  }

  // A client may send `ask` right behind `hello`: later frames wait until the session is found.
  function enqueue(frame: ClientFrame): void {
    queued += 1
    queue = queue
      .then(() => handle(frame))
      .catch((error: unknown) => fail(error, idOf(frame)))
      .finally(() => {
        queued -= 1
      })
  }

  async function handle(frame: ClientFrame): Promise<void> {
    if (frame.type === 'hello') await greet(frame)
    else if (key === undefined) writer.sendError({ code: 'hello_first', id: idOf(frame) })
    else await handleGreeted(key, frame)
  }

  async function handleGreeted(owner: SessionKey, frame: Exclude<ClientFrame, FrameOf<'hello'>>): Promise<void> {
    switch (frame.type) {
      case 'ask':
        // Not awaited: `cancel` must get past it.
        void answerAsk(dependencies, owner, frame).catch((error: unknown) => fail(error, frame.id))
        break
      case 'cancel':
        if (!converse.cancel(owner.id, frame.id)) writer.sendError({ code: 'not_found', id: frame.id })
        break
      case 'feedback':
        await rate(owner, frame)
        break
      case 'handoff':
        writer.sendError({ code: 'not_available' })
        break
      default:
        frame satisfies never
    }
  }

  async function greet({ channel, session, lastAnswerId }: FrameOf<'hello'>): Promise<void> {
    const opened = await converse.open(channel, session)
    if (opened.kind === 'failed') return writer.sendError({ code: opened.code })
    key = opened.key
    void writer.send({ type: 'welcome', session: key, protocol: protocolVersion })
    if (session !== undefined) await deliverMissed(dependencies, key, lastAnswerId)
  }

  async function rate(owner: SessionKey, { answerId, rating, reason }: FrameOf<'feedback'>): Promise<void> {
    const saved = await converse.feedback(owner, { answerId, rating, reason })
    if (saved.kind === 'failed') return writer.sendError({ code: saved.code })
    void writer.send({ type: 'feedback_saved', answerId })
  }

  function fail(error: unknown, id: string | undefined): void {
    logFailure(log, error, 'frame failed')
    writer.sendError({ code: 'internal', id })
  }

  return { receive, isGreeted: () => key !== undefined }
}

function idOf(frame: ClientFrame): string | undefined {
  return 'id' in frame ? frame.id : undefined
}
