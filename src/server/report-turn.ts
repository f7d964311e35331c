import type { FastifyBaseLogger } from 'fastify'
import type { Answered } from '../assistant/conversation.js'
import type { Metrics } from './metrics.js'

/** One line and one count a turn: ids, kind and time, never a word of it. */
export function reportTurn(log: FastifyBaseLogger, metrics: Metrics, sessionId: string, answered: Answered): void {
  const { answer, turn, channel, ms } = answered
  const { answerId, kind } = answer
  metrics.countTurn({ kind, channel, ms })
  log.info({ sessionId, answerId, turn, kind, channel, ms: Math.round(ms) }, 'turn')
}
