import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadPrompt } from '../../src/language-model/load-prompt.js'

const inputsOf: Readonly<Record<string, readonly string[]>> = {
  rewrite: ['draft'],
  understand: ['message', 'services', 'facts'],
  repair: ['request', 'reply', 'problem'],
}

test('every prompt there is, is one that the code uses, with the inputs that it gives', () => {
  const names = readdirSync('prompts')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace('.yaml', ''))
  expect(names.sort()).toEqual(Object.keys(inputsOf).sort())
  for (const [id, inputs] of Object.entries(inputsOf)) {
    const { version, fill } = loadPrompt('prompts', id, inputs)
    expect(version).toBeGreaterThan(0)
    const values = Object.fromEntries(inputs.map((input) => [input, `<${input}>`]))
    const { system, user } = fill(values)
    for (const input of inputs) expect(user).toContain(`<${input}>`)
    expect(system + user).not.toContain('{{')
  }
})

test('what is filled in is not filled again', () => {
  const { fill } = loadPrompt('prompts', 'rewrite', ['draft'])
  expect(fill({ draft: '{{draft}} $& $1' }).user).toContain('{{draft}} $& $1')
})

test.each([
  { name: 'another input', text: 'inputs: [other]', says: 'wants other' },
  { name: 'a slot too many', text: 'inputs: [draft]', user: '{{draft}} {{more}}', says: 'wants draft, more' },
  { name: 'another id', text: 'inputs: [draft]', id: 'other', says: 'calls itself other' },
])('$name is refused', ({ text, user = '{{draft}}', id = 'rewrite', says }) => {
  const folder = mkdtempSync(join(tmpdir(), 'prompts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(
    join(folder, 'rewrite.yaml'),
    `id: ${id}\nversion: 1\nreturns: text\n${text}\nsystem: s\nuser: '${user}'\n`,
  )
  expect(() => loadPrompt(folder, 'rewrite', ['draft'])).toThrow(says)
})
