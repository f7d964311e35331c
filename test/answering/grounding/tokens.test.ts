import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { expand, tokenise, tokenKinds } from '../../../src/answering/grounding/tokens.js'
import { loadRewrites } from '../../../src/evaluation/rewrites/load-rewrites.js'
import { refused, twoNeeds } from './draft.js'

const drafts = [
  ...new Set(loadRewrites('evals/rewrites').honest.flatMap(({ cases }) => cases.map(({ draft }) => draft))),
]

test('everything that must not change is a token, and comes back the same', () => {
  expect(drafts.length).toBeGreaterThan(150)
  for (const draft of [twoNeeds, refused, ...drafts]) {
    const { text, values } = tokenise(draft)
    expect(expand(text, values)).toBe(draft.body)
    expect(text).not.toMatch(/第\d+项|\d{3}|《|市民政局|市教育局/)
  }
})

test('all departments of an item are one token, so that none can be left out', () => {
  const draft = {
    ...twoNeeds,
    body: '负责部门：市教育局、市公安局。',
    items: [
      { number: 18, title: '家庭教育', departments: ['市教育局', '市公安局'], verdict: 'eligible' as const, text: '' },
    ],
  }
  expect(tokenise(draft).text).toBe('负责部门：{部门1}。')
})

test('a token that nobody gave out stays', () => {
  expect(expand('{部门9}', tokenise(twoNeeds).values)).toBe('{部门9}')
})

test('the prompt names the kinds of token that there are', () => {
  const { system } = load(readFileSync('prompts/rewrite.yaml', 'utf8')) as { system: string }
  for (const kind of Object.values(tokenKinds)) expect(system).toContain(`{${kind}1}`)
})
