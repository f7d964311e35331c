import { beforeAll, expect, test } from 'vitest'
import type { Assistant } from '../../src/assistant/assistant.js'
import { openRealAssistant, talk } from '../doubles/real-assistant.js'

let assistant: Assistant
beforeAll(async () => {
  assistant = await openRealAssistant()
})

const everything = Array.from({ length: 22 }, (_, index) => index + 1)

// Read off the list by hand.
test.each<[string, readonly number[]]>([
  ['给外地娃的服务一共多少项', everything],
  ['市教育局负责哪几项', [2, 3, 4, 13, 17, 18, 19, 20, 21]],
  ['市公安局 涉及条目', [18, 20]],
  ['市残联管哪几项', [12, 13]],
  ['市委网信办 负责的项目有几个', [19]],
  ['市法院和市检察院都管的有哪几项', [18, 20]],
  ['责任部门仅市民政局一家 列序号', [8, 9, 11, 14, 15, 16, 22]],
  ['不含市民政局的有哪些项目', [1, 2, 3, 4, 5, 6, 10, 18, 20]],
  ['病有所医这块都包括哪些', [5, 6, 7, 8, 9]],
  ['弱有所扶 项目 序号', [11, 12, 13, 14, 15, 16]],
  ['孤儿能享受的总共有几样', [8, 9, 11]],
  ['三个及以上部门共同负责 序号', [13, 17, 18, 19, 20, 21]],
  ['至少五家部门一起管的有哪几项', [18, 19, 21]],
  ['残疾的小孩 清单上给管的都有哪几样', [12, 13]],
])('%s', async (question, items) => {
  const { answer } = await talk(assistant, [question])
  expect(answer.kind).toBe('overview')
  expect(answer.citations.map(({ item }) => item)).toEqual(items)
  expect(answer.text).toContain(`共${items.length}项`)
})

test('团市委呢 asks the same of another department', async () => {
  const { answer } = await talk(assistant, ['市卫健委 管哪几项', '团市委呢'])
  expect(answer.citations.map(({ item }) => item)).toEqual([19, 21])
})

test('其中没有市妇联的 is asked of the set that was just listed', async () => {
  const { answer } = await talk(assistant, ['市法院参与哪几项', '其中没有市妇联的'])
  expect(answer.citations.map(({ item }) => item)).toEqual([20])
})
