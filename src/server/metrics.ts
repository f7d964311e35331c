import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { AnswerKind, Channel } from '../domain/answer.js'
import type { ErrorCode } from '../protocol/errors.js'

const turnSecondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15]

export interface Metrics {
  countTurn(turn: { readonly kind: AnswerKind; readonly channel: Channel; readonly ms: number }): void
  /** What came of asking a language model to reword an answer: `reworded`, or why its words were not used. */
  countRewriting(rewriting: { readonly outcome: string; readonly firstSentenceMs?: number | undefined }): void
  countConsultation(outcome: string): void
  countError(code: ErrorCode): void
  socketOpened(): void
  socketClosed(): void
  /** Prometheus text. */
  render(): Promise<string>
  readonly contentType: string
}

/** A registry of its own, so that two servers in one process do not meet. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const turns = new Counter({
    name: 'tongxing_turns_total',
    help: 'Answered turns by kind of answer and channel',
    labelNames: ['kind', 'channel'] as const,
    registers,
  })
  const turnSeconds = new Histogram({
    name: 'tongxing_turn_seconds',
    help: 'Time from an admitted question to its saved answer',
    buckets: turnSecondsBuckets,
    registers,
  })
  const rewritings = new Counter({
    name: 'tongxing_rewritings_total',
    help: 'Answers given to a language model to reword, by outcome',
    labelNames: ['outcome'] as const,
    registers,
  })
  const consultations = new Counter({
    name: 'tongxing_consultations_total',
    help: 'Messages shown to a language model to help reading them, by outcome',
    labelNames: ['outcome'] as const,
    registers,
  })
  const firstSentenceSeconds = new Histogram({
    name: 'tongxing_first_sentence_seconds',
    help: 'Time from asking a language model to its first checked sentence',
    buckets: turnSecondsBuckets,
    registers,
  })
  const sockets = new Gauge({ name: 'tongxing_open_sockets', help: 'Open WebSocket connections', registers })
  const errors = new Counter({
    name: 'tongxing_errors_total',
    help: 'Errors sent to clients by code',
    labelNames: ['code'] as const,
    registers,
  })

  return {
    countTurn({ kind, channel, ms }) {
      turns.inc({ kind, channel })
      turnSeconds.observe(ms / 1_000)
    },
    countRewriting({ outcome, firstSentenceMs }) {
      rewritings.inc({ outcome })
      if (firstSentenceMs !== undefined) firstSentenceSeconds.observe(firstSentenceMs / 1_000)
    },
    countConsultation: (outcome) => consultations.inc({ outcome }),
    countError: (code) => errors.inc({ code }),
    socketOpened: () => sockets.inc(),
    socketClosed: () => sockets.dec(),
    render: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
