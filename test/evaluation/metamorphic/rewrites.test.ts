import { describe, expect, it } from 'vitest'
import { createRewrites } from '../../../src/evaluation/metamorphic/rewrites.js'
import { loadTables, type Tables } from '../../../src/evaluation/metamorphic/tables.js'
import { createRandom } from '../../../src/evaluation/seeded-random.js'

const tables: Tables = {
  homophones: { 在: ['再'] },
  homophonesNotIn: ['正在'],
  doubled: ['的'],
  doubledNotIn: ['目的'],
  fillers: ['嗯'],
  emoji: ['😊'],
  places: [
    ['黄岛', '西海岸'],
    ['黄岛区', '西海岸新区'],
  ],
  placesNotAfter: ['大'],
  placesNotBefore: ['路', '区', '新区'],
  pinyin: { 户口: 'hukou' },
  polite: { before: '您好，请问', after: '，谢谢您' },
  typos: { 疫苗: ['役苗'] },
  clauses: { leaningStarts: ['但'], leaningAnywhere: ['老大'] },
}
const rewrites = createRewrites(tables, ['存在'])
const rewrite = (name: string, text: string, seed = 's') => rewrites[name]?.(text, createRandom(seed))

const applied: readonly (readonly [name: string, text: string, rewritten: string])[] = [
  ['fullWidth', 'A证7岁,行?', 'Ａ证７岁，行？'],
  ['traditional', '户口在医院', '戶口在醫院'],
  ['homophone', '住在青岛，正在存在', '住再青岛，正在存在'],
  ['doubled', '目的是我的', '目的是我的的'],
  ['spaced', '12岁 上学', '12 岁   上 学'],
  ['fillers', '孩子7岁', '嗯，孩子7岁'],
  ['clauseOrder', '孩子今年7岁，户口在河南，怎么上小学？', '怎么上小学，户口在河南，孩子今年7岁？'],
  ['numerals', '7岁，十二个月，两岁，12年级', '七岁，12个月，2岁，十二年级'],
  ['emoji', '孩子7岁', '孩子7岁😊'],
  ['placeName', '黄岛区、黄岛', '西海岸新区、西海岸'],
  ['pinyin', '户口在河南', 'hukou在河南'],
  ['polite', '怎么上学。', '您好，请问怎么上学，谢谢您'],
  ['speech', '7岁，上学？', '7岁上学'],
  ['typo', '打疫苗', '打役苗'],
]

const left: readonly (readonly [name: string, text: string, why: string])[] = [
  ['fullWidth', '孩子，七岁', 'nothing is half width'],
  ['homophone', '正在', 'the key is part of another word'],
  ['clauseOrder', '孩子今年7岁，但户口在河南', 'a clause leans on the one before'],
  ['clauseOrder', '老大今年7岁，户口在河南', 'it tells several children'],
  ['clauseOrder', '孩子今年7岁', 'there is one clause'],
  ['numerals', '三四岁，第二年级，十来岁，7到9个', 'none is a plain age'],
  ['placeName', '黄岛路，大黄岛', 'the name is part of another'],
  ['polite', '谢谢，知道了', 'it is polite already'],
  ['speech', '七岁上学', 'there are no marks'],
]

describe('a rewrite', () => {
  it.each(applied)('%s makes of %s %s', (name, text, rewritten) => {
    // Where a rewrite has two ways, the seed takes one.
    const seeds = ['s', 't', 'u', 'v', 'w', 'x']
    expect(seeds.map((seed) => rewrite(name, text, seed))).toContain(rewritten)
  })

  it.each(left)('%s leaves %s as it is: %s', (name, text) => {
    expect(rewrite(name, text)).toBe(text)
  })

  it('is the same for the same seed', () => {
    expect(rewrite('fillers', '一，二，三，四，五')).toBe(rewrite('fillers', '一，二，三，四，五'))
  })

  it('is one of fourteen', () => {
    expect(Object.keys(rewrites)).toEqual(applied.map(([name]) => name))
  })
})

describe('loadTables', () => {
  it('reads the file that comes with the project', async () => {
    expect((await loadTables('evals/metamorphic.yaml')).polite.before).toBe('您好，请问')
  })

  it('refuses a file that is no table of rewrites', async () => {
    await expect(loadTables('package.json')).rejects.toThrow(/^package\.json: /)
  })
})
