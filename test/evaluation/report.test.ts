import { describe, expect, it } from 'vitest'
import { caseText } from '../../src/evaluation/case-text.js'
import { createProgressBar } from '../../src/evaluation/progress-bar.js'
import { reportHtml } from '../../src/evaluation/report-html.js'
import { reportText } from '../../src/evaluation/report-text.js'
import { runCases } from '../../src/evaluation/run-cases.js'
import { scoreRun } from '../../src/evaluation/score-run.js'
import { askSample, sampleCases } from './run-sample.js'
import { table } from './samples.js'

const results = await runCases(sampleCases, { ask: askSample, table })
const score = scoreRun(results)

describe('reportText', () => {
  const report = reportText('g.jsonl', score)

  it('begins with the headline', () => {
    expect(report).toMatch(/^g\.jsonl: 4 of 10 cases pass \(40\.0 %\)\n/)
  })

  it('shows each figure for all cases and by channel', () => {
    expect(report).toMatch(/^figure +all +widget +hotline$/m)
    expect(report).toMatch(/^crisisRecall +50\.0 % \(1\/2\) +50\.0 % \(1\/2\) +–$/m)
  })
})

describe('caseText', () => {
  it('shows a failed case in full', () => {
    expect(results.filter(({ goldCase }) => goldCase.id === 'half').map(caseText)).toEqual([
      [
        '✗ half [widget]',
        '  > half',
        '  expected overview · primary 2, 12',
        '  got      overview · primary 12 · 12: conditional',
        '  | 第12项，找市残联、市民政局。',
        '  - missing_primary: item 2 is not cited',
      ].join('\n'),
    ])
  })
})

describe('reportHtml', async () => {
  const page = await reportHtml({ title: 'g.jsonl', at: '2026-11-01T00:00:00Z', score, results, table })

  it('draws four charts into the page', () => {
    expect(page.match(/<svg /g)).toHaveLength(4)
  })

  it('needs nothing from elsewhere', () => {
    expect(page.match(/<script|<link|<img|url\(|(?:src|href)=/g)).toBeNull()
  })

  it('shows every failure and no case that passed', () => {
    expect([...page.matchAll(/<h3>([\w-]+) /g)].map(([, id]) => id)).toEqual([
      'unanswered',
      'alarmed',
      'half',
      'crisis-refused',
      'cites-while-asking',
      'second',
    ])
  })

  it('escapes what others wrote', () => {
    expect(page).toContain('HTTP 500: &lt;broken&gt; &amp; &quot;bad&quot;')
    expect(page).not.toContain('<broken>')
  })
})

describe('createProgressBar', () => {
  const draw = (terminal: { isTTY?: boolean }, total: number) => {
    const written: string[] = []
    const advance = createProgressBar({ ...terminal, write: (text) => written.push(text) }, total)
    for (let index = 0; index < total; index += 1) advance(index > 0)
    return written
  }

  it('counts cases and failures on a terminal', () => {
    expect(draw({ isTTY: true }, 51).at(-1)).toMatch(/51\/51, 1 failed\n$/)
  })

  it.each([
    { says: 'nobody is looking', terminal: {}, total: 51 },
    { says: 'the run is short', terminal: { isTTY: true }, total: 50 },
  ])('is silent when $says', ({ terminal, total }) => {
    expect(draw(terminal, total)).toEqual([])
  })
})
