import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTrainingTools, readAssertions } from '../../src/compose.js'
import { encoderFile, loadCorpus } from '../../src/corpus/load-corpus.js'
import { assertionExamples } from '../../src/training/assertion-examples.js'
import { exampleOf, readQuestions } from '../../src/training/create-examples.js'
import { hashExamples } from '../../src/training/train-network.js'
import type { EncoderData } from '../../src/understanding/encoder.js'
import { decodeNetwork } from '../../src/understanding/encoder-file.js'

test('the encoder that ships was trained on the questions, tables and features that ship with it', () => {
  const corpus = loadCorpus('corpus/qingdao')
  const assertions = readAssertions('corpus/qingdao')
  const { read } = createTrainingTools(corpus, assertions)
  const shipped = decodeNetwork<EncoderData>(readFileSync(`corpus/qingdao/${encoderFile}`))
  expect(shipped.trainedOn).toBe(hashExamples(readQuestions(corpus.questions, read).map(exampleOf)))
})

test('the assertions that ship were learned from the tellings and topics that ship with them', () => {
  expect(readAssertions('corpus/qingdao').trainedOn).toBe(hashExamples(assertionExamples(loadCorpus('corpus/qingdao'))))
})
