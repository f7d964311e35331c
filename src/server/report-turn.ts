import type { FastifyBaseLogger } from 'fastify'
import type { Trace } from '../assistant/assistant.js'
import type { Answered } from '../assistant/conversation.js'
import type { Metrics } from './metrics.js'

/** One line and one count a turn: ids, kind and time, never a word of it. */
export function reportTurn(log: FastifyBaseLogger, metrics: Metrics, sessionId: string, answered: Answered): void {
  const { answer, turn, channel, ms, trace } = answered
  const { answerId, kind, generatedBy } = answer
  const rewriting = trace?.decisions.rewriting
  const outcome = rewriting?.kind === 'kept' ? rewriting.reason : rewriting?.kind
  const firstSentenceMs = rewriting?.kind === 'reworded' ? rewriting.firstSentenceMs : undefined
  const consultation = consultationOutcome(trace?.decisions.consulted)
  metrics.countTurn({ kind, channel, ms })
  if (outcome !== undefined) metrics.countRewriting({ outcome, firstSentenceMs })
  if (consultation !== undefined) metrics.countConsultation(consultation)
  log.info(
    { sessionId, answerId, turn, kind, channel, ms: Math.round(ms), generatedBy, rewriting: outcome, consultation },
    'turn',
  )
}

function consultationOutcome(consulted: Trace['decisions']['consulted']): string | undefined {
  if (consulted === undefined || 'failed' in consulted) return consulted?.failed
  return consulted.isUsed ? 'used' : 'unused'
}
