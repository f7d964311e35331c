import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertionFile, type Corpus, placesFile } from './corpus/load-corpus.js'
import { readDictionary } from './corpus/read-dictionary.js'
import { segmenterWords } from './corpus/segmenter-words.js'
import type { PlaceRole } from './domain/place-role.js'
import type { Assertion } from './domain/topic-pattern.js'
import { createTextFeatures } from './text/features.js'
import { createSegmenter } from './text/segment.js'
import { createRead } from './understanding/create-read.js'
import type { Network } from './understanding/encoder.js'
import { decodeNetwork } from './understanding/encoder-file.js'
import type { Judges } from './understanding/extract-facts.js'
import { createJudgeAssertions } from './understanding/judge-assertions.js'
import { createJudgePlaces } from './understanding/judge-places.js'

/** What was learned of how facts are told: trained before the encoder, which sees the facts that are found. */
export interface Readers {
  /** How a topic is meant. */
  readonly assertions: Network<Assertion>
  /** Whose place a place is, and for what. */
  readonly places: Network<PlaceRole>
}

export const readReaders = (corpusDir: string): Readers => ({
  assertions: decodeNetwork(readFileSync(join(corpusDir, assertionFile))),
  places: decodeNetwork(readFileSync(join(corpusDir, placesFile))),
})

export const createJudges = ({ assertions, places }: Readers, { lexicon }: Pick<Corpus, 'lexicon'>): Judges => ({
  judgeAssertions: createJudgeAssertions(assertions, lexicon.topics),
  judgePlaces: createJudgePlaces(places, lexicon.places),
})

/** How messages are read, before any model: shared by training and answering. */
export function composeReading(corpus: Corpus, readers: Readers) {
  const segment = createSegmenter({ dictionary: readDictionary(), words: segmenterWords(corpus) })
  const textFeatures = createTextFeatures(segment)
  const read = createRead(corpus, textFeatures, createJudges(readers, corpus))
  return { segment, textFeatures, read }
}
