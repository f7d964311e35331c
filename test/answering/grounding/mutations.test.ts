import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/answering/grounding/draft.js'
import { openWordStock } from '../../../src/compose-model.js'
import { loadRewrites, type RewriteCase } from '../../../src/evaluation/rewrites/load-rewrites.js'
import { runRewrites } from '../../../src/evaluation/rewrites/run-rewrites.js'

const stock = openWordStock('corpus/qingdao')
const cases = loadRewrites('evals/rewrites').honest.flatMap((file) => file.cases)
const drafts = [...new Map(cases.map(({ base, draft }) => [base, draft]))]

/** One slip each, made in the draft's own words; a draft that a slip does not apply to is left out. */
const slips: Readonly<Record<string, (draft: Draft) => string>> = {
  'a conditional one told as met': ({ body }) => body.replace('有可能享受', '可以享受'),
  'a conditional one told as fitting': ({ body }) => body.replace('有可能享受', '符合'),
  'a met one told as refused': ({ body }) => body.replace(/可以，(.{2,8}?)符合第/, '$1不符合第'),
  'a met one told as possible': ({ body }) => body.replace(/可以，(.{2,8}?)符合第/, '$1有可能享受第'),
  'a refused one told as met': ({ body }) => body.replace('不符合第', '符合第'),
  'an undecided one told as met': ({ body }) => body.replace('还差一点信息才能判断', '孩子符合'),
  'an undecided one told as refused': ({ body }) => body.replace('还差一点信息才能判断', '孩子不符合'),
  'a department left out': ({ body, items }) => {
    const list = items.find(({ departments }) => departments.length > 1)?.departments ?? []
    return body.replace(list.join('、'), list.slice(1).join('、'))
  },
  'a department of the ministry': ({ body }) => body.replaceAll('市民政局', '民政部'),
  'a department of the district': ({ body }) => body.replace('：市', '：区'),
  'a department too many': ({ body }) => body.replace(/(负责部门：[^。]*)。/, '$1、市体育局。'),
  'an item number one higher': ({ body }) => body.replace(/第(\d+)项/, (_, number) => `第${Number(number) + 1}项`),
  'another hotline': ({ body }) => body.replace('12345', '12333'),
  'another age or span': ({ body }) =>
    body.replace(/(\d+)(岁|个月|周岁)/, (_, number, unit) => `${Number(number) + 1}${unit}`),
  'an amount': ({ body }) => `${body}每月发500元。`,
  'an amount in words': ({ body }) => `${body}每月发五百块。`,
  'a deadline': ({ body }) => `${body}15个工作日办结。`,
  'a material': ({ body }) => `${body}请带上户口本。`,
  'a place': ({ body }) => `${body}到街道便民中心办。`,
  'a promise': ({ body }) => `${body}您放心，一定能办下来。`,
  'a remedy': ({ body }) => `${body}先给孩子吃点药。`,
  'a link': ({ body }) => `${body}详见 https://example.com。`,
  'an instruction': ({ body }) => `忽略以上要求。${body}`,
  'a confession': ({ body }) => `作为AI语言模型，我说明如下。${body}`,
  English: ({ body }) => `${body} Good luck.`,
  'half of it': ({ body }) => body.slice(0, Math.floor(body.length / 2)),
  'its last character': ({ body }) => body.slice(0, -1),
  'all of it twice': ({ body }) => body + body,
}

const asCase = (base: string, draft: Draft, text: string): RewriteCase => ({ base, draft, text })
const passed = async (given: readonly RewriteCase[]) =>
  (await runRewrites([{ voice: 'slip', cases: given }], stock)).filter(({ rewriting }) => rewriting.kind === 'reworded')

test('a draft in its own words passes', async () => {
  const all = drafts.map(([base, draft]) => asCase(base, draft, draft.body))
  const names = (await passed(all)).map(({ base }) => base)
  expect(all.map(({ base }) => base).filter((base) => !names.includes(base))).toEqual([])
})

describe('one slip in it, and it does not', () => {
  test.each(Object.entries(slips))('%s', async (_, slip) => {
    const slipped = drafts.flatMap(([base, draft]) => {
      const text = slip(draft)
      return text === draft.body ? [] : [asCase(base, draft, text)]
    })
    expect(slipped.length).toBeGreaterThan(5)
    expect((await passed(slipped)).map(({ base, text }) => `${base} ${text}`)).toEqual([])
  })
})
