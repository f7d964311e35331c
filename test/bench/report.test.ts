import { expect, it } from 'vitest'
import { chooseQuestions } from '../../src/bench/choose-questions.js'
import { type Figures, reportRows } from '../../src/bench/report-rows.js'
import { reportTable } from '../../src/bench/report-table.js'
import { summarise } from '../../src/bench/statistics.js'

const figures: Figures = {
  turnsPerSecond: summarise([3_000]),
  eligibilityMicroseconds: summarise([20.1]),
  start: { warmMs: summarise([2_000]), emptyMs: summarise([2_001]) },
  doors: {
    http: summarise([500]),
    httpEcho: summarise([2_000]),
    socket: summarise([900]),
    socketEcho: summarise([1_000]),
    residentMb: { atStart: 250, afterLoad: undefined },
  },
}

it.each([
  [[], { median: 0, least: 0, most: 0, runs: 0 }],
  [[5], { median: 5, least: 5, most: 5, runs: 1 }],
  [[9, 1, 5], { median: 5, least: 1, most: 9, runs: 3 }],
  [[10, 2, 4, 1], { median: 3, least: 1, most: 10, runs: 4 }],
])('the median of %j and its spread', (values, expected) => {
  expect(summarise(values)).toEqual(expected)
})

it('a target is reached at its very value and missed beyond it', () => {
  const reached = reportRows(figures).flatMap(({ name, target }) => (target ? [[name, target.reached]] : []))
  expect(reached).toEqual([
    ['full turns in process', true],
    ['eligibility, all 22 items', false],
    ['start to ready, warm index', true],
    ['start to ready, empty DATA_DIR', false],
    ['memory after start', true],
  ])
})

it('a door is shown as a share of the echo', () => {
  const shares = reportRows(figures).flatMap(({ ofEcho }) => ofEcho ?? [])
  expect(shares).toEqual([0.25, 0.9])
})

it('the columns of the table stand below each other', () => {
  const [head = '', ...lines] = reportTable(reportRows(figures)).split('\n')
  expect(lines).toHaveLength(9)
  for (const line of lines) expect(line.slice(head.indexOf('unit')).trimStart()).toMatch(/^(\/s|µs|ms|MB)/)
})

it('the same questions are drawn from the same corpus, each once', () => {
  const questions = Array.from({ length: 200 }, (_, index) => ({
    text: `问${index}`,
    kind: 'service' as const,
    items: [1],
    voice: 'a',
  }))
  const drawn = chooseQuestions(questions, 60)
  expect(drawn).toEqual(chooseQuestions(questions, 60))
  expect(new Set(drawn).size).toBe(60)
  expect(chooseQuestions(questions.slice(0, 3), 60)).toHaveLength(3)
})
