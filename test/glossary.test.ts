import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { answerKinds, channels } from '../src/domain/answer.js'
import { factIds, parentStates, qingdaoDistricts, schoolStages } from '../src/domain/fact.js'
import { verdictKinds } from '../src/domain/verdict.js'

const glossary = readFileSync('docs/glossary.md', 'utf8')
const exported = readdirSync('src/domain').flatMap((name) => {
  const text = readFileSync(join('src/domain', name), 'utf8')
  return [...text.matchAll(/^export (?:type|interface|const|function) (\w+)/gm)].map(([, word = '']) => word)
})

const vocabularies = {
  'exports of domain': exported,
  facts: factIds,
  'parent states': parentStates,
  'school stages': schoolStages,
  districts: qingdaoDistricts,
  'verdict kinds': verdictKinds,
  'answer kinds': answerKinds,
  channels,
}

it.each(Object.entries(vocabularies))('the glossary has all %s', (_name, words) => {
  expect(words.length).toBeGreaterThan(0)
  expect(words.filter((word) => !glossary.includes(`\`${word}\``))).toEqual([])
})
