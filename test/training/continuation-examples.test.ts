import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTrainingTools } from '../../src/compose.js'
import { readReaders } from '../../src/compose-reading.js'
import { encoderFile, loadCorpus } from '../../src/corpus/load-corpus.js'
import { continuationExamples } from '../../src/training/continuation-examples.js'
import type { EncoderData } from '../../src/understanding/encoder.js'
import { decodeNetwork } from '../../src/understanding/encoder-file.js'

const folder = 'corpus/qingdao'
const { replay } = createTrainingTools(loadCorpus(folder), readReaders(folder))
const replayed = replay(decodeNetwork<EncoderData>(readFileSync(`${folder}/${encoderFile}`)))
const turn = (says: string, ...items: readonly number[]) => ({ says, kind: 'service' as const, items })
const wantedOf = async (...turns: readonly ReturnType<typeof turn>[]) => {
  const examples = await continuationExamples([{ channel: 'widget', turns }], replayed)
  return examples.map(({ wanted }) => wanted)
}

test('a turn is an example where going on and turning away differ, and one of them is right', async () => {
  expect(await wantedOf(turn('娃打疫苗去哪', 1), turn('户口安徽的', 1), turn('那上幼儿园呢', 2))).toEqual([1, 0])
})

test('a turn that either way is about the same is none', async () => {
  expect(await wantedOf(turn('娃打疫苗去哪', 1), turn('打疫苗要带什么', 1))).toEqual([])
})

test('the topic is the labelled one, whatever the assistant took the turn before for', async () => {
  expect(await wantedOf(turn('娃打疫苗去哪', 6), turn('户口在老家', 6))).toEqual([1])
})
