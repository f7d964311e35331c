import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorTable } from '../../src/protocol/errors.js'

test('docs/errors.md holds the same table as the code', () => {
  const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  const expected = Object.entries(errorTable).map(
    ([code, { httpStatus, title, says, retryable }]) =>
      `| \`${code}\` | ${httpStatus} | ${title} | ${says} | ${retryable ? 'yes' : 'no'} |`,
  )
  expect(rows).toEqual(expected)
})
