import { describe, expect, it } from 'vitest'
import { decisionOf } from '../../../src/evaluation/metamorphic/decision.js'
import { changedText, reportMetamorphic } from '../../../src/evaluation/metamorphic/report-metamorphic.js'
import { runMetamorphic } from '../../../src/evaluation/metamorphic/run-metamorphic.js'
import { type BaseQuestion, sampleQuestions } from '../../../src/evaluation/metamorphic/sample-questions.js'
import { answer, bare, primary } from '../samples.js'

const question = (text: string, source = 'a', kind = 'service'): BaseQuestion => ({
  source,
  kind,
  text,
  channel: 'widget',
})

describe('decisionOf', () => {
  it('does not depend on the order of citations', () => {
    const [one, other] = [primary(2), primary(12)]
    const inOrder = decisionOf(answer({ citations: [one, other] }))
    expect(decisionOf(answer({ citations: [other, one] }))).toBe(inOrder)
  })

  it('tells kinds, items and verdicts apart', () => {
    const decisions = [
      answer(),
      bare('clarify'),
      answer({ citations: [primary(3)] }),
      answer({ verdicts: [{ item: 12, verdict: 'ineligible' }] }),
    ].map(decisionOf)
    expect(new Set(decisions).size).toBe(4)
  })
})

describe('runMetamorphic', () => {
  const rewrites = { louder: (text: string) => text.replace('?', '!'), never: (text: string) => text }
  const run = () =>
    runMetamorphic([question('a?'), question('b?'), question('c')], rewrites, async ([text]) =>
      bare(text === 'b!' ? 'crisis' : 'clarify'),
    )

  it('counts where a rewrite applies and where the decision holds', async () => {
    const { score } = await run()
    expect(score).toEqual({
      questions: 3,
      all: { hits: 1, of: 2 },
      rewrites: { louder: { hits: 1, of: 2 }, never: { hits: 0, of: 0 } },
    })
    expect(reportMetamorphic(score)).toMatch(/louder +2 +1 +1 +50\.0 %/)
  })

  it('shows both messages and both decisions of a failure', async () => {
    const { changed } = await run()
    expect(changed.map(changedText)).toEqual(['✗ louder [a]\n  > b?\n  > b!\n  before clarify –\n  after  crisis –'])
  })
})

describe('sampleQuestions', () => {
  const many = Array.from({ length: 20 }, (_, index) => question(`a${index}`))
  const all = [...many, question('b', 'b'), question('c', 'a', 'crisis'), question('a0')]

  it('takes from each source and kind before it takes more of one', () => {
    const sample = sampleQuestions(all, 3, '1')
    expect(sample.map(({ source, kind }) => `${source} ${kind}`).sort()).toEqual(['a crisis', 'a service', 'b service'])
  })

  it('is the same for the same seed, another for another', () => {
    const texts = (seed: string) => sampleQuestions(many, 10, seed).map(({ text }) => text)
    expect(texts('1')).toEqual(texts('1'))
    expect(texts('1')).not.toEqual(texts('2'))
  })

  it('takes no message twice', () => {
    expect(sampleQuestions(all, 100, '1')).toHaveLength(22)
  })
})
