import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/answering/grounding/draft.js'
import { openGrounding } from '../../../src/answering/grounding/open-grounding.js'
import { splitSentences } from '../../../src/answering/split-sentences.js'
import { openWordStock } from '../../../src/compose-model.js'
import { refused, twoNeeds } from './draft.js'

const stock = openWordStock('corpus/qingdao')

function check(draft: Draft, text: string) {
  const grounding = openGrounding(draft, stock)
  for (const sentence of splitSentences(text)) {
    const violation = grounding.take(sentence)
    if (violation) return violation
  }
  return grounding.end()
}

describe('what says the same in other words passes', () => {
  test.each([
    { draft: twoNeeds, text: twoNeeds.body },
    { draft: refused, text: refused.body },
    {
      draft: twoNeeds,
      text: '您好，两件事一件一件说。先说第6项「医疗保障服务」，内容是异地就医直接结算，孩子有可能享受，要由市民政局认定，要看是否“16至17岁由部门认定”，负责部门是市医保局。再说第3项「义务教育服务」，可以的，老大符合，就近上学，由市教育局负责。',
    },
    {
      draft: refused,
      text: '按清单，孩子不符合第9项「孤儿大病保险」，因为它要求社会散居，您说的是“福利院”。您别灰心，可以再看看第11项「基本生活保障服务」。不符合清单不等于没有帮助，本地和户籍地的其他政策可以打12345问。这一项由市民政局负责。',
    },
  ])('$text', ({ draft, text }) => {
    expect(check(draft, text)).toBeUndefined()
  })
})

const swap = (from: string, to: string, draft: Draft = twoNeeds) => ({ draft, text: draft.body.replace(from, to) })

describe('what says anything else is refused', () => {
  test.each([
    { ...swap('市教育局', '教育部'), reason: 'department' },
    { ...swap('负责部门：市医保局', '负责部门：市民政局'), reason: 'department' },
    { ...swap('要由市民政局认定', '要由市医保局认定'), reason: 'department' },
    { ...swap('负责部门：市医保局', '负责部门：市教育局'), reason: 'department' },
    { ...swap('第3项', '第4项'), reason: 'item' },
    { ...swap('第3项「义务教育服务」', '第3项「医疗保障服务」'), reason: 'title' },
    { ...swap('就近上学。', '就近上学，依据《教育法》。'), reason: 'document' },
    { ...swap('就近上学。', '就近上学，补助500元。'), reason: 'number' },
    { ...swap('就近上学。', '就近上学，补助五百元。'), reason: 'number' },
    { ...swap('就近上学。', '就近上学，几个月就好。'), reason: 'number' },
    { ...swap('有可能享受', '可以享受'), reason: 'verdict' },
    { ...swap('可以，老大符合第3项', '孩子不符合第3项'), reason: 'verdict' },
    { ...swap('不符合第9项', '符合第9项', refused), reason: 'verdict' },
    { ...swap('可以再看第11项「基本生活保障服务」', '第11项「基本生活保障服务」孩子符合', refused), reason: 'verdict' },
    { ...swap('老大符合', '老二符合'), reason: 'contrast' },
    { ...swap('就近上学。', '就近上学，要带户口本。'), reason: 'unknown_words' },
    { ...swap('就近上学。', '就近上学，放心吧能上。'), reason: 'promise' },
    { ...swap('就近上学。', '就近上学，包过。'), reason: 'promise' },
    { ...swap('就近上学。', '就近上学，OK。'), reason: 'foreign_text' },
    { ...swap('就近上学。', '就近上学。{部门7}。'), reason: 'unknown_token' },
    { ...swap('就近上学。', '就近上学。您家在哪？'), reason: 'question' },
    { ...swap('能得到：就近上学。', '能得到：就近上学。能得到：就近上学。'), reason: 'repeated' },
    { ...swap('负责部门：市教育局。', '负责部门：市教育局，我这边就是。'), reason: 'first_person' },
    { ...swap('负责部门：市教育局。', ''), reason: 'missing_department' },
    { ...swap('可打12345问', '可以问', refused), reason: 'missing_hotline' },
    { draft: twoNeeds, text: twoNeeds.items[1]?.text ?? '', reason: 'missing_item' },
    { draft: refused, text: '第9项「孤儿大病保险」由市民政局负责，可打12345问。', reason: 'missing_verdict' },
    { draft: refused, text: '', reason: 'empty' },
  ])('$reason: $text', ({ draft, text, reason }) => {
    expect(check(draft, text)?.reason).toBe(reason)
  })
})

test('spaces, full width and invisible characters hide nothing', () => {
  expect(check(...disguised('市 民 政 部'))?.reason).not.toBeUndefined()
  expect(check(...disguised('５００元'))?.reason).toBe('number')
  expect(check(...disguised('五\u200b百元'))?.reason).toBe('number')

  function disguised(words: string): [Draft, string] {
    return [twoNeeds, twoNeeds.body.replace('就近上学。', `就近上学，${words}。`)]
  }
})

test('brackets beside 或 in a draft are only brackets', () => {
  const body = refused.body.replace('不符合清单', '（户籍）或（住在青岛）都行；不符合清单')
  expect(check({ ...refused, body }, body)).toBeUndefined()
})
