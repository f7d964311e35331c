import { describe, expect, test } from 'vitest'
import { createTrainingTools } from '../../../src/compose.js'
import { readReaders } from '../../../src/compose-reading.js'
import { loadCorpus } from '../../../src/corpus/load-corpus.js'
import { characterBigrams } from '../../../src/evaluation/compare/character-bigrams.js'
import type { Contestant } from '../../../src/evaluation/compare/contestant.js'
import { createLangchainBm25 } from '../../../src/evaluation/compare/langchain-bm25.js'
import { createMiniSearch } from '../../../src/evaluation/compare/mini-search.js'
import { createNlpJs } from '../../../src/evaluation/compare/nlp-js/nlp-js.js'
import { createOrama } from '../../../src/evaluation/compare/orama.js'
import { createThisProject } from '../../../src/evaluation/compare/this-project.js'
import { trainEncoder } from '../../../src/training/train-encoder.js'
import { clauses, questions, segment } from './clauses.js'

const { read, gather } = createTrainingTools(loadCorpus('corpus/qingdao'), readReaders('corpus/qingdao'))
const untrained = trainEncoder([], 3)

const searchers: readonly Contestant[] = [
  createMiniSearch('MiniSearch, jieba words', clauses, segment),
  createMiniSearch('MiniSearch, character bigrams', clauses, characterBigrams),
  createOrama(clauses, segment),
  createLangchainBm25(clauses, segment),
]
const learners: readonly Contestant[] = [
  createNlpJs({ name: 'NLP.js, its Chinese pack' }),
  createNlpJs({ name: 'NLP.js, jieba words', segment }),
  createThisProject({ read, gather, itemCount: 3, network: untrained, shippedTrainedOn: 'nothing' }),
]

describe.each(searchers)('$name', (contestant) => {
  test.each([
    ['孩子的预防接种', 1],
    ['想就近入学', 2],
    ['公共租赁住房在哪里申请', 3],
  ])('finds the clause whose words are in %s', async (text, item) => {
    const answer = await contestant.train([])
    expect(await answer(text)).toBe(item)
  })
})

describe.each(learners)('$name', (contestant) => {
  test.each([
    ['我家娃打疫苗去哪', 1],
    ['老家来的娃上小学咋办', 2],
    ['公租房在哪申请', 3],
  ])('has learned what %s is about', async (text, item) => {
    const answer = await contestant.train(questions)
    expect(await answer(text)).toBe(item)
  })
})

test.each([
  ['打疫苗,12针', ['打疫', '疫苗', '12', '2针']],
  ['啊', ['啊']],
  ['?!', []],
])('the character bigrams of %s', (text, bigrams) => {
  expect(characterBigrams(text)).toEqual(bigrams)
})
