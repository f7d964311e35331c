import type { SessionKey } from '../../assistant/conversation.js'
import { logFailure } from '../log-failure.js'
import type { ConnectionDependencies } from './create-connection.js'

type DeliverDependencies = Pick<ConnectionDependencies, 'converse' | 'writer' | 'log'>

/** Sends what a returning client has missed, and later what is being answered for it right now. */
export async function deliverMissed(
  dependencies: DeliverDependencies,
  key: SessionKey,
  lastAnswerId: string | undefined,
): Promise<void> {
  // Looked at first: what ends between the two is among the missed turns.
  const settled = dependencies.converse.settled(key.id)
  await sendMissed(dependencies, key, lastAnswerId)
  settled
    ?.then(() => sendMissed(dependencies, key, undefined))
    .catch((error: unknown) => logFailure(dependencies.log, error, 'missed answers not sent'))
}

async function sendMissed(
  { converse, writer }: DeliverDependencies,
  key: SessionKey,
  lastAnswerId: string | undefined,
) {
  const missed = await converse.missed(key, lastAnswerId)
  if (missed.kind === 'failed') return
  for (const { askId, answer, number } of missed.turns) {
    const arrived = await writer.send({ type: 'answer', id: askId ?? answer.answerId, answer })
    if (arrived) await converse.delivered(key.id, number)
  }
}
