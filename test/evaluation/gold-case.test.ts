import { describe, expect, it } from 'vitest'
import { loadGoldFile, parseGoldCases } from '../../src/evaluation/gold-case.js'

const line = (change: object = {}) =>
  JSON.stringify({
    id: 'a',
    channel: 'widget',
    turns: ['你好'],
    expect: { kind: ['service'], primary: [1], allowed: [], verdicts: { 1: 'eligible' } },
    ...change,
  })

const bad: readonly { readonly says: string; readonly text: string; readonly message: RegExp }[] = [
  { says: 'a line is not JSON', text: `${line()}\n{`, message: /^g\.jsonl:2: not JSON/ },
  {
    says: 'a kind does not exist',
    text: line({ expect: { kind: ['chat'] } }),
    message: /^g\.jsonl:1: expect\.kind\.0: /,
  },
  { says: 'a label is misspelt', text: line({ expect: { kind: ['service'], primery: [1] } }), message: /primery/ },
  {
    says: 'a verdict does not exist',
    text: line({ expect: { kind: ['service'], verdicts: { 1: 'yes' } } }),
    message: /expect\.verdicts\.1/,
  },
  {
    says: 'a verdict is not of an item',
    text: line({ expect: { kind: ['service'], verdicts: { one: 'eligible' } } }),
    message: /g\.jsonl:1: expect\.verdicts/,
  },
  { says: 'there is no turn', text: line({ turns: [] }), message: /g\.jsonl:1: turns/ },
  {
    says: 'an id comes twice',
    text: `${line()}\n\n${line()}`,
    message: /^g\.jsonl:3: id "a" stands on line 1 already$/,
  },
  { says: 'there is no case', text: '\n', message: /holds no case/ },
]

describe('parseGoldCases', () => {
  it('reads cases past blank lines, a byte order mark and notes that are no labels', () => {
    const cases = parseGoldCases(`\uFEFF${line({ voice: 'grandmother' })}\r\n\r\n${line({ id: 'b' })}\n`, 'g.jsonl')
    expect(cases.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('takes labels that are left out as none', () => {
    const [only] = parseGoldCases(line({ expect: { kind: ['clarify'] } }), 'g.jsonl')
    expect(only?.expect).toEqual({ kind: ['clarify'], primary: [], allowed: [], verdicts: {} })
  })

  it.each(bad)('says the line when $says', ({ text, message }) => {
    expect(() => parseGoldCases(text, 'g.jsonl')).toThrow(message)
  })

  it('says every bad line at once', () => {
    expect(() => parseGoldCases('{\n{', 'g.jsonl')).toThrow(/g\.jsonl:1: [^\n]*\n.*g\.jsonl:2: /)
  })

  it('reads the sample that comes with the project', async () => {
    const sample = await loadGoldFile('evals/gold/sample.jsonl')
    expect(sample.name).toBe('sample.jsonl')
    expect(sample.cases).toHaveLength(80)
  })
})
