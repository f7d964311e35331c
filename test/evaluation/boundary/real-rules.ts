import { loadCorpus } from '../../../src/corpus/load-corpus.js'

export const { gate, items } = loadCorpus('corpus/qingdao')
export const rules = { gate, items: items.map(({ number, ...rest }) => ({ item: number, ...rest })) }
