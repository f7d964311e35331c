import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { TurnResult } from '../../src/assistant/assistant.js'
import { firstState } from '../../src/assistant/first-state.js'
import { composeAssistant } from '../../src/compose.js'
import type { Channel } from '../../src/domain/answer.js'

/** The product itself over the city's corpus, its index in a folder that goes when the file's tests are done. */
export async function openRealAssistant(config: Partial<Parameters<typeof composeAssistant>[0]> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tongxing-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
  return composeAssistant({ corpusDir: 'corpus/qingdao', dataDir, ...config })
}

/** Asks turn after turn in one conversation; the last result. */
export async function talk(
  assistant: Awaited<ReturnType<typeof openRealAssistant>>,
  turns: readonly string[],
  channel: Channel = 'widget',
): Promise<TurnResult> {
  let result: TurnResult | undefined
  for (const text of turns) {
    const state = result?.state ?? firstState
    result = await assistant.answerTurn({ text, channel, state, asOf: '2026-11-24', answerId: 'a' })
  }
  if (!result) throw new Error('nothing was asked')
  return result
}
