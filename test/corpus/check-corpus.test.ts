import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runCorpus } from '../../src/cli/corpus/run-corpus.js'
import { faultCodes } from '../../src/corpus/checks/fault.js'
import { type SeededFault, seededFaults } from './seeded-faults.js'

const copy = mkdtempSync(join(tmpdir(), 'corpus-'))
const corpusDir = join(copy, 'qingdao')
const questionsPerVoice = 12
copyCorpus()
afterAll(() => rmSync(copy, { recursive: true }))

const untouched = check().lines

describe('every slip is found', () => {
  test.each(seededFaults)('$says: $code', ({ code, also = [], ...edit }) => {
    const { lines, exitCode } = withEdit(edit, check)
    const found = lines.filter((line) => !untouched.includes(line)).map((line) => line.split(' ')[0])
    expect([...new Set(found)].sort()).toEqual([code, ...also].sort())
    expect(exitCode).toBe(1)
  })

  test('every code has a slip that it is for', () => {
    const seeded = new Set(seededFaults.flatMap(({ code, also = [] }) => [code, ...also]))
    expect(faultCodes.filter((code) => !seeded.has(code))).toEqual(['question_duplicate'])
  })

  test('questions that differ in a comma are the same', () => {
    const file = join(corpusDir, 'questions/teacher.jsonl')
    const [first = '', ...more] = readFileSync(file, 'utf8').split('\n')
    const again = first.replace('，', ' ')
    expect(again).not.toBe(first)
    const edit = { file: 'questions/teacher.jsonl', from: first, to: `${first}\n${again}` }
    const { lines } = withEdit(edit, check)
    expect(more).not.toEqual([])
    expect(lines.filter((line) => !untouched.includes(line))).toEqual([
      expect.stringMatching(
        /^question_duplicate {2}questions\/teacher\.jsonl:2: .* is 1\.00 like questions\/teacher\.jsonl:1: /,
      ),
    ])
  })
})

describe('what is printed', () => {
  test('an unknown fact is named with its file and place', () => {
    const edit = {
      file: 'items/10-housing.yaml',
      from: 'requires: { fact: housingHardship',
      to: 'requires: { fact: housing',
    }
    const { lines } = withEdit(edit, check)
    expect(lines).toEqual([expect.stringMatching(/^load .*items\/10-housing\.yaml: requires\.fact: Invalid option/)])
  })

  test('an unknown fact deep in a rule is named with its place', () => {
    const edit = { file: 'gate.yaml', from: 'range: monthsInQingdao', to: 'range: months' }
    const { lines } = withEdit(edit, check)
    expect(lines).toEqual([expect.stringMatching(/gate\.yaml: residence\.all\.\d\.any\.0\.range: Invalid option/)])
  })

  test('a folder that is no corpus is a fault of its own', () => {
    expect(check(join(copy, 'nowhere'))).toEqual({ exitCode: 1, lines: [expect.stringMatching(/^load /)] })
  })

  test.each([[[]], [['train']], [['check', 'a', 'b']]])('the command %j is answered with the usage', (args) => {
    const lines: string[] = []
    expect(runCorpus({ args, corpusDir, print: (line) => lines.push(line) })).toBe(2)
    expect(lines).toEqual(['npm run corpus -- check [DIR]'])
  })
})

function check(folder = corpusDir) {
  const lines: string[] = []
  const exitCode = runCorpus({ args: ['check', folder], corpusDir, print: (line) => lines.push(line) })
  return { lines, exitCode }
}

/** Edits a file of the copy for as long as `run` takes. */
function withEdit<T>({ file, from, to }: Pick<SeededFault, 'file' | 'from' | 'to'>, run: () => T): T {
  const path = join(corpusDir, file)
  const before = readFileSync(path, 'utf8')
  expect(before.includes(from), `${file} has ${from}`).toBe(true)
  writeFileSync(
    path,
    before.replace(from, () => to),
  )
  try {
    return run()
  } finally {
    writeFileSync(path, before)
  }
}

/** A copy with few questions, so that forty checks take seconds. */
function copyCorpus(): void {
  cpSync('corpus', copy, { recursive: true })
  const folder = join(corpusDir, 'questions')
  for (const name of readdirSync(folder)) {
    const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n')
    if (lines[0] === '') rmSync(join(folder, name))
    else writeFileSync(join(folder, name), `${lines.slice(0, questionsPerVoice).join('\n')}\n`)
  }
}
