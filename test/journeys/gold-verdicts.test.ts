import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Assistant } from '../../src/assistant/assistant.js'
import { composeAssistant } from '../../src/compose.js'
import { loadGoldFile } from '../../src/evaluation/gold-case.js'
import { eligibilityReplySchema } from '../../src/protocol/rest-bodies.js'
import { startServer } from '../doubles/start-server.js'
import { goldFacts } from './gold-facts.js'

const { cases } = await loadGoldFile('evals/gold/sample.jsonl')
const labelled = cases.flatMap(({ id, turns, expect: { verdicts } }) =>
  Object.keys(verdicts).length === 0 ? [] : [{ id, turns, verdicts }],
)

const dataDir = mkdtempSync(join(tmpdir(), 'gold-verdicts-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

let assistant: Assistant
beforeAll(async () => {
  assistant = await composeAssistant({ corpusDir: 'corpus/qingdao', dataDir })
})

test('every labelled case has its facts, and none else has', () => {
  expect(Object.keys(goldFacts)).toEqual(labelled.map(({ id }) => id))
})

describe('the facts of a case give the verdicts of its label', () => {
  test.each(labelled)('$id $turns', async ({ id, verdicts }) => {
    const { url } = await startServer({ assistant })
    const response = await fetch(`${url}/api/v1/eligibility`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ facts: goldFacts[id], asOf: '2026-11-24' }),
    })
    const reply = eligibilityReplySchema.parse(await response.json())
    const given = reply.verdicts
      .filter(({ item }) => String(item) in verdicts)
      .map(({ item, verdict }) => [item, verdict])
    expect(Object.fromEntries(given)).toEqual(verdicts)
  })
})
