import { expect, test } from 'vitest'
import { loadCorpus } from '../../src/corpus/load-corpus.js'
import { createHearPlaces } from '../../src/understanding/hear-places.js'

const { places } = loadCorpus('corpus/qingdao').lexicon
const hearPlaces = createHearPlaces(places)

test.each<[why: string, text: string, heard: readonly string[]]>([
  ['a name that sounds right', '户口德洲的', ['outside 德洲']],
  ['a name that sounds right', '我户口在枣装', ['outside 枣装']],
  ['a name that sounds right', '户口是寂寞的', ['jimo 寂寞']],
  ['a name that sounds right', '住寂寞那边', ['jimo 寂寞']],
  ['a home elsewhere is no slip of the ear', '住在德洲的', []],
  ['nothing of a home is told', '今天很寂寞', []],
  ['a word that is said there for itself', '户口一样的', []],
  ['no place sounds like it', '户口农村的', []],
])('%s: %s', (_, text, heard) => {
  expect(hearPlaces(text).map(({ place, words }) => `${place} ${words}`)).toEqual(heard)
})
