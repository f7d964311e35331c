import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Assistant } from '../../src/assistant/assistant.js'
import { createFakeAssistant, createHold } from '../doubles/fake-assistant.js'
import { findBrowser } from '../doubles/find-browser.js'
import { startServer } from '../doubles/start-server.js'

const executablePath = findBrowser()

describe.skipIf(executablePath === undefined)('the chat page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

  async function openPage(assistant: Assistant = createFakeAssistant()) {
    const server = await startServer({ assistant })
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    onTestFinished(() => page.close())
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(server.url)
    return { ...server, page, complaints }
  }

  async function ask(page: Page, words: string) {
    await page.getByLabel('您的问题').fill(words)
    await page.keyboard.press('Enter')
  }

  test('an answer shows its item, all departments, the verdict and options that can be pressed', async () => {
    const { page, complaints } = await openPage()
    await ask(page, '上学')
    const answer = page.getByRole('article').first()
    await answer.getByText('第3项 义务教育').waitFor()
    expect(await answer.textContent()).toContain('责任部门:市教育局、市民政局')
    expect(await answer.locator('.badge').textContent()).toBe('需补充信息')
    await answer.getByRole('button', { name: '外地' }).click()
    await page.getByText('答:外地').first().waitFor()
    expect(complaints).toEqual([])
  })

  test('at 320 px nothing is cut off and every target is at least 44 px high', async () => {
    const { page } = await openPage()
    await ask(page, '上学'.repeat(40))
    await page.getByText('第3项 义务教育').waitFor()
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(320)
    const targets = await page.locator('button:visible, textarea, .calls a, summary, .notice a').all()
    for (const target of targets) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  })

  test('what a model has worded says so, and what was taken back is gone', async () => {
    const calm = createFakeAssistant()
    const { hold, release } = createHold()
    const assistant: Assistant = {
      ...calm,
      answerTurn: async (input, options = {}) => {
        options.onDelta?.('先说的话')
        options.onReplace?.('换过的话')
        await hold(input, options.signal)
        const { answer, ...rest } = await calm.answerTurn(input)
        const generatedBy = input.text === '模型' ? 'model' : 'template'
        return { ...rest, answer: { ...answer, generatedBy } }
      },
    }
    const { page, complaints } = await openPage(assistant)
    await ask(page, '模型')
    await page.getByText('换过的话').waitFor()
    expect(await page.getByText('先说的话').count()).toBe(0)
    release()
    await page.getByText('AI生成').waitFor()
    await ask(page, '模板')
    await page.getByText('换过的话').waitFor()
    release()
    await page.getByText('答:模板').first().waitFor()
    expect(await page.getByText('AI生成').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  test('in a crisis the numbers come first, as links that call', async () => {
    const calm = createFakeAssistant()
    const assistant: Assistant = {
      ...calm,
      answerTurn: async (input, options) => {
        const result = await calm.answerTurn(input, options)
        const hotlines = [{ number: '110', name: '报警', use: '孩子有危险' }]
        return { ...result, answer: { ...result.answer, kind: 'crisis', hotlines } }
      },
    }
    const { page } = await openPage(assistant)
    await ask(page, '救命')
    const first = page.locator('article.crisis > :first-child a')
    expect(await first.getAttribute('href')).toBe('tel:110')
  })

  test('a cut connection comes back by itself with the answer, and a reload keeps the conversation', async () => {
    const { hold, release, started } = createHold()
    const { page, app } = await openPage(createFakeAssistant({ hold }))
    await ask(page, '补贴')
    await started
    for (const socket of app.websocketServer.clients) socket.terminate()
    await page.getByText('连接断了').waitFor()
    release()
    await page.getByText('第3项 义务教育').waitFor()
    await page.reload()
    await page.getByText('第3项 义务教育').waitFor()
    expect(await page.getByRole('article').count()).toBe(1)
  })

  test('clearing deletes the conversation on the server', async () => {
    const { page, store } = await openPage()
    await ask(page, '上学')
    await page.getByText('第3项 义务教育').waitFor()
    const stored = await page.evaluate('sessionStorage.getItem("tongxing")')
    const { id } = JSON.parse(String(stored)).session
    expect(await store.load(id)).toBeDefined()
    await page.getByRole('button', { name: '清空对话' }).click()
    await page.getByText('对话已删除').waitFor()
    expect(await store.load(id)).toBeUndefined()
  })

  test('the API documentation draws under its content security policy', async () => {
    const { page, url, complaints } = await openPage()
    await page.goto(`${url}/docs`)
    await page.getByText('/api/v1/eligibility').first().waitFor()
    expect(complaints).toEqual([])
  })
})
