import { describe, expect, it } from 'vitest'
import { createAssess } from '../../../src/eligibility/create-assess.js'
import type { BoundaryCase } from '../../../src/evaluation/boundary/generate-cases.js'
import { runFacts, runSentences } from '../../../src/evaluation/boundary/run-boundary.js'
import { outcomeText, reportBoundary, scoreBoundary } from '../../../src/evaluation/boundary/score-boundary.js'
import { answer, bare } from '../samples.js'
import { rules } from './real-rules.js'

const one: BoundaryCase = { id: 'x', item: 5, place: 'age', side: 'inside', facts: {}, expected: 'need_info' }
const elsewhere: BoundaryCase = { ...one, facts: { residence: 'elsewhere' }, expected: 'ineligible' }

const ask = async (given: BoundaryCase, reply: ReturnType<typeof answer>) => {
  const spoken = { case: given, text: 't', expected: given.expected, instead: [6] }
  const [outcome] = await runSentences([spoken], async () => reply)
  return outcome?.got
}
const judged = (item: number, verdict: 'eligible' | 'need_info') => answer({ verdicts: [{ item, verdict }] })

describe('runSentences', () => {
  it('takes the verdict on the item that was named', async () => {
    expect(await ask(one, judged(5, 'eligible'))).toBe('eligible')
  })

  it('says what came where no verdict on it did', async () => {
    expect(await ask(one, judged(6, 'eligible'))).toBe('service 6')
    expect(await ask(one, bare('out_of_scope'))).toBe('out_of_scope')
  })

  it('lets a refusal be told by turning away or to a neighbour', async () => {
    expect(await ask(elsewhere, bare('out_of_scope'))).toBe('ineligible')
    expect(await ask(elsewhere, judged(6, 'eligible'))).toBe('ineligible')
  })
})

describe('runFacts', () => {
  const compiled = createAssess(rules)
  const assess = () => ({
    verdicts: compiled('', {}).map(({ verdict }) => verdict),
    whatIfs: [],
    assumptions: [],
  })

  it('judges every item', () => {
    const outcomes = runFacts([one], { assess, asOf: '2026-01-01' })
    expect(outcomes).toHaveLength(22)
    expect(outcomes.filter(({ expected, got }) => expected !== got)).toEqual([])
  })
})

describe('scoreBoundary', () => {
  const wrong = { way: 'sentence', case: one, item: 5, asked: 't', expected: 'need_info', got: 'clarify' } as const
  const score = scoreBoundary(
    new Map([[5, ['age inside', 'need_info', 'eligible']]]),
    [one],
    [wrong, { ...wrong, way: 'facts', got: 'need_info' }],
  )

  it('counts cells, facts and sentences', () => {
    expect(score).toMatchObject({
      coverage: { hits: 2, of: 3 },
      facts: { hits: 1, of: 1 },
      sentences: { hits: 0, of: 1 },
      byItem: { 5: { cases: 1, verdicts: ['need_info'] } },
    })
  })

  it('prints one line an item and one for all', () => {
    expect(reportBoundary(score).split('\n')).toHaveLength(3)
    expect(outcomeText(wrong)).toContain('expected need_info, got clarify')
  })
})
