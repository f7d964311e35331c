import type { Answered, Converse, SessionKey } from '../../assistant/conversation.js'
import { plainTextOf } from '../../assistant/plain-text-of.js'
import { admitText } from '../../protocol/admit-text.js'
import { errorTable } from '../../protocol/errors.js'
import type { Limits } from '../../protocol/limits.js'
import * as wording from '../../protocol/wording.js'
import type { WechatMessage } from './message.js'
import { createQueue } from './queue.js'
import { splitPages } from './split-pages.js'

interface DeskDependencies {
  readonly converse: Converse
  readonly limits: Limits
  readonly nowMs: () => number
  readonly onAnswered: (sessionId: string, answered: Answered) => void
}

interface Visitor {
  readonly key: SessionKey
  readonly seenMs: number
  /** What did not fit into the last reply. */
  readonly pages: readonly string[]
}

/** Bytes that a page leaves for the line that says how to go on. */
const roomForMore = 80

/** Answers the users of an official account, one conversation each. Ids of users are kept in memory only. */
export function createDesk({ converse, limits, nowMs, onAnswered }: DeskDependencies) {
  const visitors = new Map<string, Visitor>()

  async function visitorOf(user: string): Promise<Visitor> {
    const known = visitors.get(user)
    if (known && nowMs() - known.seenMs < limits.wechatIdleMs) return known
    const opened = await converse.open('widget')
    if (opened.kind === 'failed') throw new Error(`no conversation: ${opened.code}`)
    return { key: opened.key, seenMs: nowMs(), pages: [] }
  }

  function remember(user: string, visitor: Visitor): void {
    visitors.delete(user)
    visitors.set(user, visitor)
    const [oldest] = visitors.keys()
    if (visitors.size > limits.maxSessions && oldest !== undefined) visitors.delete(oldest)
  }

  function firstPage(user: string, visitor: Visitor, pages: readonly string[]): string {
    const [page = '', ...rest] = pages
    remember(user, { ...visitor, seenMs: nowMs(), pages: rest })
    return rest.length === 0 ? page : page + wording.morePages(rest.length)
  }

  /** Undefined where the conversation is gone or full, and a new one may be begun. */
  async function ask(user: string, visitor: Visitor, text: string): Promise<string | undefined> {
    const answered = await converse.ask(visitor.key, { text }, { modelTimeoutMs: limits.wechatModelTimeoutMs })
    if (answered.kind === 'failed') {
      if (!renewing.has(answered.code)) return errorTable[answered.code].says
      visitors.delete(user)
      return undefined
    }
    onAnswered(visitor.key.id, answered)
    return firstPage(user, visitor, splitPages(plainTextOf(answered.answer), limits.wechatReplyBytes - roomForMore))
  }

  async function reply({ FromUserName: user, MsgType, Content, Recognition, Event }: WechatMessage): Promise<string> {
    if (MsgType === 'event') return Event === 'subscribe' ? wording.wechatGreeting : ''
    const admitted = admitText(Content ?? Recognition ?? '', limits)
    if (admitted.kind === 'failed') return MsgType === 'text' ? errorTable[admitted.code].says : wording.wechatTextOnly
    const visitor = await visitorOf(user)
    if (visitor.pages.length > 0 && wording.asksForMore.test(admitted.text))
      return firstPage(user, visitor, visitor.pages)
    return (
      (await ask(user, visitor, admitted.text)) ??
      (await ask(user, await visitorOf(user), admitted.text)) ??
      errorTable.internal.says
    )
  }

  const queue = createQueue()
  /** The text to send back. What a user sends in quick succession is answered in its order. */
  return (message: WechatMessage): Promise<string> => queue(message.FromUserName, () => reply(message))
}

const renewing: ReadonlySet<string> = new Set(['unknown_session', 'unauthorized', 'conversation_full'])
