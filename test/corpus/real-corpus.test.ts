import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCorpus } from '../../src/cli/corpus/run-corpus.js'

const corpusDir = 'corpus/qingdao'
/** The list as the city published it; its bytes never change. */
const sourceSha256 = 'c03e16df47177db60caa9d22505461f5a4af9e8f783077bc3cdb78b120a2c795'

test('the corpus has no fault', () => {
  const lines: string[] = []
  const exitCode = runCorpus({ args: ['check'], corpusDir, print: (line) => lines.push(line) })
  expect(lines).toEqual([expect.stringMatching(/^corpus ok: 22 items, /)])
  expect(exitCode).toBe(0)
})

test('the published list is byte for byte the one that was entered', () => {
  const bytes = readFileSync(join(corpusDir, 'source.txt'))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sourceSha256)
})
