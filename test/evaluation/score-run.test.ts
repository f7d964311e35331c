import { describe, expect, it } from 'vitest'
import { type RateName, rateNames } from '../../src/evaluation/figures.js'
import { runCases } from '../../src/evaluation/run-cases.js'
import { scoreRun } from '../../src/evaluation/score-run.js'
import { askSample, sampleCases } from './run-sample.js'
import { table } from './samples.js'

const results = await runCases(sampleCases, { ask: askSample, table })
const score = scoreRun(results)

/** Counted by hand over `sampleCases`; see the notes beside them. */
const byHand: Record<RateName, readonly [hits: number, of: number]> = {
  passRate: [4, 10],
  kindAccuracy: [7, 10],
  top1: [2, 5],
  primaryRecall: [3, 6],
  primaryPrecision: [3, 5],
  verdictAccuracy: [1, 3],
  crisisRecall: [1, 2],
  crisisFalseAlarms: [1, 8],
  outOfScopeRecall: [1, 1],
  falseRefusals: [1, 8],
}

describe('scoreRun', () => {
  it.each(rateNames)('counts %s as a person does', (name) => {
    const [hits, of] = byHand[name]
    expect(score[name]).toEqual({ hits, of })
  })

  it('counts a figure by channel over the cases of the channel', () => {
    expect(Object.keys(score.byChannel)).toEqual(['widget', 'hotline'])
    expect(score.byChannel.hotline?.passRate).toEqual({ hits: 1, of: 2 })
  })

  it('counts a figure by item over the cases that have it as primary', () => {
    expect(Object.keys(score.byItem)).toEqual(['2', '12'])
    expect(score.byItem['2']?.passRate).toEqual({ hits: 0, of: 2 })
    expect(score.byItem['12']?.passRate).toEqual({ hits: 2, of: 5 })
    expect(score.byItem['12']?.top1).toEqual({ hits: 2, of: 4 })
  })

  it('keeps recall and verdicts of an item apart from the other items of its cases', () => {
    expect(score.byItem['12']?.primaryRecall).toEqual({ hits: 2, of: 4 })
    expect(score.byItem['2']?.primaryRecall).toEqual({ hits: 1, of: 2 })
    expect(score.byItem['2']?.verdictAccuracy).toEqual({ hits: 0, of: 0 })
  })

  it('puts each case into the cell of the expected and the given kind', () => {
    const row = score.kindConfusion.counts[score.kindConfusion.labels.indexOf('service')] ?? []
    expect(Object.fromEntries(score.kindConfusion.columns.map((column, index) => [column, row[index]]))).toEqual({
      service: 2,
      overview: 0,
      policy: 0,
      clarify: 0,
      out_of_scope: 0,
      crisis: 1,
      smalltalk: 0,
      none: 1,
    })
    expect(score.kindConfusion.counts.flat().reduce((sum, count) => sum + count)).toBe(10)
  })

  it('puts each labelled verdict into the cell of the expected and the given verdict', () => {
    const row = score.verdictConfusion.counts[score.verdictConfusion.labels.indexOf('conditional')]
    expect(score.verdictConfusion.columns).toEqual(['ineligible', 'need_info', 'conditional', 'eligible', 'none'])
    expect(row).toEqual([0, 0, 1, 0, 2])
  })

  it('counts a reason once a case', () => {
    expect(score.reasons).toEqual({
      wrong_kind: 2,
      missing_verdict: 1,
      no_answer: 1,
      missing_primary: 1,
      extra_primary: 1,
      primary_where_none_is_cited: 1,
      item_not_in_text: 1,
      department_not_in_text: 1,
    })
  })
})
