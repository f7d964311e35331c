import { describe, expect, it } from 'vitest'
import { splitClauses } from '../../src/text/split-clauses.js'

describe('splitClauses', () => {
  it.each([
    ['孩子五岁，想上学。怎么办？', ['孩子五岁', '想上学', '怎么办']],
    ['小学三年级 转学 公办', ['小学三年级', '转学', '公办']],
    ['，，。', []],
    ['一行\n二行；三', ['一行', '二行', '三']],
    ['花了12,000元,3岁', ['花了12,000元', '3岁']],
    ['wechat pay 能用吗', ['wechat pay', '能用吗']],
  ])('splits %j', (text, clauses) => {
    const found = splitClauses(text)
    expect(found.map((clause) => clause.text)).toEqual(clauses)
    expect(found.map(({ start, text: words }) => text.slice(start, start + words.length))).toEqual(clauses)
  })
})
