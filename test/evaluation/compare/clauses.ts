import { readDictionary } from '../../../src/corpus/read-dictionary.js'
import type { LabelledQuestion } from '../../../src/domain/knowledge.js'
import { type Clause, clausesOf } from '../../../src/evaluation/compare/clause.js'
import { createSegmenter } from '../../../src/text/segment.js'

const dictionary = readDictionary()

const benefit = (id: string, clause: string) => ({ id, clause, says: clause, names: [] })

/** Three rows in the manner of the list. */
export const clauses: readonly Clause[] = clausesOf([
  { number: 1, title: '健康托育服务', audience: '0-6岁流动儿童', benefits: [benefit('vaccine', '提供预防接种服务')] },
  { number: 2, title: '义务教育服务', audience: '义务教育阶段流动儿童', benefits: [benefit('school', '就近入学')] },
  { number: 3, title: '住房保障', audience: '流动儿童家庭', benefits: [benefit('rent', '提供公共租赁住房')] },
])

export const segment = createSegmenter({ dictionary, words: [] })

const askedOf = (item: number, ...texts: readonly string[]): readonly LabelledQuestion[] =>
  texts.map((text, index) => ({ text, kind: 'service', items: [item], voice: `voice-${index}` }))

export const questions: readonly LabelledQuestion[] = [
  ...askedOf(1, '去哪里打疫苗', '宝宝打疫苗要带什么', '打疫苗要钱吗', '疫苗本丢了还能打疫苗吗'),
  ...askedOf(2, '怎么上小学', '孩子上小学去哪报名', '外地户口能上小学吗', '上小学要什么材料'),
  ...askedOf(3, '想申请公租房', '公租房怎么排队', '公租房要什么条件', '外地人能租公租房吗'),
]
