import { describe, expect, it } from 'vitest'
import { createJudges, readReaders } from '../../src/compose-reading.js'
import { loadCorpus } from '../../src/corpus/load-corpus.js'
import { createReadPlaces } from '../../src/understanding/read-places.js'

const corpus = loadCorpus('corpus/qingdao')
const readPlaces = createReadPlaces(corpus.lexicon, createJudges(readReaders('corpus/qingdao'), corpus).judgePlaces)

/** Values of 户籍 and 居住地; `-` where nothing is told. */
type Case = readonly [text: string, hukou: string, residence: string]

const read = (text: string): readonly [string, string] => {
  const { hukou, residence } = readPlaces(text)
  return [String(hukou?.value ?? '-'), String(residence?.value ?? '-')]
}

const notes: readonly Case[] = [
  ['男2岁 户:皖宿州 住城阳流亭 补种', 'outside', 'chengyang'],
  ['HJ河北邢台 14岁 居家 随访', 'outside', '-'],
  ['9周岁 户平度 住市南八大湖', 'pingdu', 'shinan'],
  ['户籍+参保地均聊城 现居崂山 直接结算', 'outside', 'laoshan'],
  ['户口簿仍载四方区 现住李沧 7岁', 'shibei', 'licang'],
]

const misheard: readonly Case[] = [
  ['户口德洲的 在城阳上学', 'outside', 'chengyang'],
  ['胡口四川 五岁', 'outside', '-'],
  ['户口是寂寞的 租在李沧', 'jimo', 'licang'],
]

const others: readonly Case[] = [
  ['我弟户口在河南 他孩子没事', '-', '-'],
  ['邻居家是青岛户口 人家都报上了', '-', '-'],
]

describe.each([
  ["operators' notes", notes],
  ['names that only sound right', misheard],
  ["other people's 户籍", others],
])('reads %s', (_, cases) => {
  it.each(cases)('%s', (text, hukou, residence) => {
    expect(read(text)).toEqual([hukou, residence])
  })
})

describe('keeps what is known apart', () => {
  it('takes 随迁 for no 户籍 where the note says that nobody asked', () => {
    expect(readPlaces('随迁女8岁 户籍没问到').hukou).toBeUndefined()
  })
  it('takes a bare reply for the answer to the question that was asked', () => {
    expect(readPlaces('城阳', 'hukou').hukou?.value).toBe('chengyang')
    expect(readPlaces('城阳', 'residence').residence?.value).toBe('chengyang')
  })
  it('quotes the words of 户籍 with the place that they are said of', () => {
    expect(readPlaces('男2岁 户:皖宿州 住城阳').hukou?.words).toContain('宿州')
  })
})
