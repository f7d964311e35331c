import { describe, expect, it } from 'vitest'
import { runCases } from '../../src/evaluation/run-cases.js'
import { scoreRun } from '../../src/evaluation/score-run.js'
import { loadThresholds, missedThresholds, type Thresholds } from '../../src/evaluation/thresholds.js'
import { askSample, sampleCases } from './run-sample.js'
import { table } from './samples.js'

const score = scoreRun(await runCases(sampleCases, { ask: askSample, table }))
const missed = (limits: Thresholds[string], fileName = 'g.jsonl') =>
  missedThresholds({ 'g.jsonl': limits }, fileName, score)

describe('missedThresholds', () => {
  it('is empty when every figure reaches its minimum', () => {
    expect(missed({ passRate: 0.4, 'byChannel.hotline.passRate': 0.5, 'byItem.12.top1': 0.5 })).toEqual([])
  })

  it('is empty for a file without thresholds', () => {
    expect(missed({ passRate: 1 }, 'other.jsonl')).toEqual([])
  })

  it('says the figure, what it is and what was asked', () => {
    expect(missed({ passRate: 0.5 })).toEqual(['g.jsonl: passRate is 0.4000 (4 of 10), asked: at least 0.5'])
  })

  it('looks into channels and items', () => {
    expect(missed({ 'byChannel.hotline.passRate': 0.6, 'byItem.2.passRate': 0.1 })).toHaveLength(2)
  })

  it('caps a figure that should be small', () => {
    expect(missed({ crisisFalseAlarms: { atMost: 0.125 } })).toEqual([])
    expect(missed({ crisisFalseAlarms: { atMost: 0.1 } })).toEqual([
      'g.jsonl: crisisFalseAlarms is 0.1250 (1 of 8), asked: at most 0.1',
    ])
  })

  it('does not let a misspelt or unmeasured figure through', () => {
    expect(missed({ passrate: 0, 'passRate.hits': 0, 'byChannel.hotline.crisisRecall': 0 })).toEqual([
      'g.jsonl: no figure is called passrate',
      'g.jsonl: no figure is called passRate.hits',
      'g.jsonl: byChannel.hotline.crisisRecall was not measured: no case bears on it',
    ])
  })
})

describe('loadThresholds', () => {
  it('reads the file that comes with the project', async () => {
    const { passRate } = (await loadThresholds('evals/thresholds.yaml'))['sample.jsonl'] ?? {}
    expect(passRate).toBeGreaterThanOrEqual(0.75)
  })

  it('refuses a file that is no table of figures', async () => {
    await expect(loadThresholds('package.json')).rejects.toThrow(/^package\.json: /)
  })
})
