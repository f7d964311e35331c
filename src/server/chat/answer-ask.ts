import type { SessionKey } from '../../assistant/conversation.js'
import type { ClientFrame } from '../../protocol/client-frames.js'
import { reportTurn } from '../report-turn.js'
import type { ConnectionDependencies } from './create-connection.js'

/** accepted → delta… → (replace →) answer, or an error. A closed socket does not stop the answer: the client may come back for it. */
export async function answerAsk(
  { converse, writer, log, metrics, gate }: ConnectionDependencies,
  key: SessionKey,
  { id, text }: Extract<ClientFrame, { type: 'ask' }>,
): Promise<void> {
  const leave = gate.enter()
  if (leave === undefined) return writer.sendError({ code: 'shutting_down', id })
  try {
    const answered = await converse.ask(
      key,
      { text, askId: id },
      {
        onAccepted: () => void writer.send({ type: 'accepted', id }),
        onDelta: (piece) => void writer.send({ type: 'delta', id, text: piece }),
        onReplace: (whole) => void writer.send({ type: 'replace', id, text: whole }),
      },
    )
    if (answered.kind === 'failed') return writer.sendError({ code: answered.code, id })
    reportTurn(log, metrics, key.id, answered)
    const arrived = await writer.send({ type: 'answer', id, answer: answered.answer })
    if (arrived) await converse.delivered(key.id, answered.turn)
  } finally {
    leave()
  }
}
