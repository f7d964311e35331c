import { describe, expect, it } from 'vitest'
import { ServerUnreachable } from '../../src/evaluation/ask-case.js'
import { runCases } from '../../src/evaluation/run-cases.js'
import { answer, goldCase, table } from './samples.js'

describe('runCases', () => {
  it('fails a case that cannot be answered and goes on', async () => {
    let asked = 0
    const ask = async () => {
      asked += 1
      if (asked === 1) throw new Error('HTTP 500: broken')
      return answer()
    }
    const results = await runCases([goldCase(), goldCase()], { ask, table })
    expect(results.map(({ reasons }) => reasons)).toEqual([[{ code: 'no_answer', detail: 'HTTP 500: broken' }], []])
  })

  it('ends the run when the server cannot be reached', async () => {
    const ask = async () => {
      throw new ServerUnreachable('no connection')
    }
    await expect(runCases([goldCase()], { ask, table })).rejects.toThrow('no connection')
  })

  it('tells of each case as it ends', async () => {
    const told: string[] = []
    const onCase = ({ goldCase: { id } }: { goldCase: { id: string } }) => told.push(id)
    await runCases([goldCase({ id: 'a' }), goldCase({ id: 'b' })], { ask: async () => answer(), table, onCase })
    expect(told).toEqual(['a', 'b'])
  })
})
