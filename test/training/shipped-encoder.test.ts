import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTrainingTools } from '../../src/compose.js'
import { readReaders } from '../../src/compose-reading.js'
import { encoderFile, loadCorpus } from '../../src/corpus/load-corpus.js'
import { assertionExamples } from '../../src/training/assertion-examples.js'
import { exampleOf, readQuestions } from '../../src/training/create-examples.js'
import { placeExamples } from '../../src/training/place-examples.js'
import { trainContinuation } from '../../src/training/train-continuation.js'
import { hashExamples } from '../../src/training/train-network.js'
import type { EncoderData } from '../../src/understanding/encoder.js'
import { decodeNetwork } from '../../src/understanding/encoder-file.js'

test('the encoder that ships was trained on the questions, tables and features that ship with it', () => {
  const corpus = loadCorpus('corpus/qingdao')
  const { read } = createTrainingTools(corpus, readReaders('corpus/qingdao'))
  const shipped = decodeNetwork<EncoderData>(readFileSync(`corpus/qingdao/${encoderFile}`))
  expect(shipped.trainedOn).toBe(hashExamples(readQuestions(corpus.questions, read).map(exampleOf)))
})

test('the readers of facts that ship were learned from the tellings, messages and tables that ship with them', () => {
  const corpus = loadCorpus('corpus/qingdao')
  const { assertions, places } = readReaders('corpus/qingdao')
  expect(assertions.trainedOn).toBe(hashExamples(assertionExamples(corpus)))
  expect(places.trainedOn).toBe(hashExamples(placeExamples(corpus)))
})

test('what tells going on from turning away was learned from the conversations and the code that ship with it', async () => {
  const { replay } = createTrainingTools(loadCorpus('corpus/qingdao'), readReaders('corpus/qingdao'))
  const shipped = decodeNetwork<EncoderData>(readFileSync(`corpus/qingdao/${encoderFile}`))
  const learned = await trainContinuation(
    loadCorpus('corpus/qingdao').conversations,
    replay({ ...shipped, continuation: [1] }),
  )
  expect(shipped.continuation).toEqual(learned.map((weight) => expect.closeTo(weight, 9)))
})
