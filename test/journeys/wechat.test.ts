import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Assistant, TurnInput } from '../../src/assistant/assistant.js'
import { createFakeAssistant } from '../doubles/fake-assistant.js'
import { openRealAssistant } from '../doubles/real-assistant.js'
import { startServer } from '../doubles/start-server.js'

const token = 'sampletoken'
const appId = 'wx0000000000000000'
const aesKey = randomBytes(32).toString('base64').slice(0, 43)
const question = '孩子7岁,老家河南,怎么上小学?'

let assistant: Assistant
beforeAll(async () => {
  assistant = await openRealAssistant()
})

const sha1 = (...parts: readonly string[]) =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')
const now = () => String(Math.floor(Date.now() / 1_000))

/** WeChat's side of the documented protocol, written apart from the server's. */
function messageXml(content: string, { msgId = '1001', type = 'text', user = 'openid-1', more = '' } = {}) {
  const body = type === 'text' ? `<Content><![CDATA[${content}]]></Content>` : more
  return `<xml><ToUserName><![CDATA[gh_account]]></ToUserName><FromUserName><![CDATA[${user}]]></FromUserName><CreateTime>1764576000</CreateTime><MsgType><![CDATA[${type}]]></MsgType>${body}<MsgId>${msgId}</MsgId></xml>`
}

const fieldOf = (xml: string, name: string) =>
  new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([\\s\\S]*?)(?:\\]\\]>)?</${name}>`).exec(xml)?.[1] ?? ''

async function post(url: string, xml: string, { timestamp = now(), nonce = 'n1', signature = '' } = {}) {
  const query = new URLSearchParams({ timestamp, nonce, signature: signature || sha1(token, timestamp, nonce) })
  return fetch(`${url}/wechat?${query}`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: xml })
}

const open = (doors: object = {}, more: object = {}) =>
  startServer({ assistant, doors: { wechat: { token, ...doors } }, ...more })

describe('a signed message', () => {
  test('gets a cited answer as a passive text reply', async () => {
    const { url } = await open()
    const response = await post(url, messageXml(question))
    const xml = await response.text()
    expect(response.status).toBe(200)
    expect(fieldOf(xml, 'ToUserName')).toBe('openid-1')
    expect(fieldOf(xml, 'FromUserName')).toBe('gh_account')
    expect(fieldOf(xml, 'MsgType')).toBe('text')
    expect(fieldOf(xml, 'Content')).toContain('第3项')
    expect(fieldOf(xml, 'Content')).toContain('市教育局')
  })

  test('goes on with the conversation of its user, and of no other', async () => {
    const { url } = await open()
    await post(url, messageXml('孩子想上小学', { msgId: '1' }))
    const other = await (await post(url, messageXml('7岁,户口在河南', { msgId: '2', user: 'openid-2' }))).text()
    const same = await (await post(url, messageXml('7岁,户口在河南', { msgId: '3' }))).text()
    expect(fieldOf(same, 'Content')).toContain('符合第3项')
    expect(fieldOf(other, 'Content')).not.toContain('第3项')
  })

  test('sent again while it is being answered, is answered once', async () => {
    let asked = 0
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const hold = async (_: TurnInput) => {
      asked += 1
      await held
    }
    const { url } = await open({}, { assistant: createFakeAssistant({ hold }) })
    const replies = [post(url, messageXml(question)), post(url, messageXml(question)), post(url, messageXml(question))]
    await expect.poll(() => asked).toBe(1)
    release()
    const contents = await Promise.all(replies.map(async (reply) => fieldOf(await (await reply).text(), 'Content')))
    expect(new Set(contents).size).toBe(1)
    expect(contents[0]).toContain(question)
    expect(asked).toBe(1)
  })

  test('that takes too long is left for WeChat to ask again, which then gets the answer', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { url } = await open(
      {},
      { assistant: createFakeAssistant({ hold: () => held }), limits: { wechatReplyTimeoutMs: 50 } },
    )
    expect(await (await post(url, messageXml(question))).text()).toBe('success')
    release()
    await expect
      .poll(async () => fieldOf(await (await post(url, messageXml(question))).text(), 'Content'))
      .toContain(question)
  })

  test('of a quick user waits for the one before it', async () => {
    const { url } = await open()
    const first = post(url, messageXml('孩子想上小学', { msgId: '1' }))
    const second = post(url, messageXml('7岁,户口在河南', { msgId: '2' }))
    await first
    expect(fieldOf(await (await second).text(), 'Content')).toContain('符合第3项')
  })

  test('begins a new conversation where the old one is full', async () => {
    const { url } = await open({}, { limits: { maxTurnsPerSession: 1 } })
    for (const msgId of ['1', '2', '3']) {
      const xml = await (await post(url, messageXml(question, { msgId }))).text()
      expect(fieldOf(xml, 'Content')).toContain('第3项')
    }
  })

  test('a long answer comes in pages, with nothing lost', async () => {
    const wechatReplyBytes = 800
    const { url } = await open({}, { limits: { wechatReplyBytes } })
    const pages: string[] = []
    for (let turn = 0; turn < 6; turn++) {
      const text = turn === 0 ? '清单一共有哪些项目' : '继续'
      const content = fieldOf(await (await post(url, messageXml(text, { msgId: `p${turn}` }))).text(), 'Content')
      expect(Buffer.byteLength(content)).toBeLessThanOrEqual(wechatReplyBytes)
      pages.push(content)
      if (!content.includes('继续')) break
    }
    const whole = pages.join('')
    expect(pages.length).toBeGreaterThan(1)
    for (const { number, title, departments } of assistant.items()) {
      expect(whole).toContain(`第${number}项「${title}」`)
      expect(whole).toContain(departments.join('、'))
    }
  })

  test.each([
    { type: 'image', more: '<PicUrl>x</PicUrl>', says: '文字' },
    { type: 'voice', more: '<Recognition><![CDATA[孩子7岁怎么打疫苗]]></Recognition>', says: '第1项' },
    { type: 'event', more: '<Event>subscribe</Event>', says: '童行' },
  ])('$type: $says', async ({ type, more, says }) => {
    const { url } = await open()
    const xml = await (await post(url, messageXml('', { type, more, msgId: type }))).text()
    expect(fieldOf(xml, 'Content')).toContain(says)
  })
})

describe('the encrypted mode', () => {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const encrypt = (text: string, account = appId) => {
    const message = Buffer.from(text)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(message.length)
    const plain = Buffer.concat([randomBytes(16), length, message, Buffer.from(account)])
    const pad = 32 - (plain.length % 32)
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString(
      'base64',
    )
  }
  const decrypt = (text: string) => {
    const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const plain = Buffer.concat([cipher.update(text, 'base64'), cipher.final()])
    const length = plain.readUInt32BE(16)
    return plain.subarray(20, 20 + length).toString()
  }
  async function postEncrypted(url: string, encrypted: string, signature?: string) {
    const [timestamp, nonce] = [now(), 'n2']
    const msg_signature = signature ?? sha1(token, timestamp, nonce, encrypted)
    const query = new URLSearchParams({
      timestamp,
      nonce,
      encrypt_type: 'aes',
      msg_signature,
      signature: sha1(token, timestamp, nonce),
    })
    const body = `<xml><ToUserName>gh_account</ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
    return fetch(`${url}/wechat?${query}`, { method: 'POST', headers: { 'content-type': 'application/xml' }, body })
  }

  test('is read and answered encrypted and signed', async () => {
    const { url } = await open({ appId, aesKey })
    const xml = await (await postEncrypted(url, encrypt(messageXml(question)))).text()
    const encrypted = fieldOf(xml, 'Encrypt')
    expect(fieldOf(xml, 'MsgSignature')).toBe(sha1(token, fieldOf(xml, 'TimeStamp'), fieldOf(xml, 'Nonce'), encrypted))
    expect(fieldOf(decrypt(encrypted), 'Content')).toContain('第3项')
  })

  test.each([
    { name: 'for another account', make: () => [encrypt(messageXml(question), 'wx-other')] as const },
    { name: 'with another signature', make: () => [encrypt(messageXml(question)), 'a'.repeat(40)] as const },
    { name: 'that is no cipher text', make: () => ['bm90aGluZw=='] as const },
  ])('refuses one $name', async ({ make }) => {
    const { url } = await open({ appId, aesKey })
    expect((await postEncrypted(url, make()[0], make()[1])).status).toBe(403)
  })

  test('takes no plain message', async () => {
    const { url } = await open({ appId, aesKey })
    expect((await post(url, messageXml(question))).status).toBe(403)
  })
})

describe('the door', () => {
  test('proves to WeChat that it is the account’s', async () => {
    const { url } = await open()
    const [timestamp, nonce] = [now(), 'n3']
    const echo = (signature: string) =>
      fetch(`${url}/wechat?${new URLSearchParams({ signature, timestamp, nonce, echostr: 'hello' })}`)
    expect(await (await echo(sha1(token, timestamp, nonce))).text()).toBe('hello')
    expect((await echo('wrong')).status).toBe(403)
  })

  test.each([
    { name: 'a wrong signature', options: { signature: 'b'.repeat(40) } },
    { name: 'an old signature', options: { timestamp: '1600000000' } },
  ])('refuses $name', async ({ options }) => {
    const { url } = await open()
    expect((await post(url, messageXml(question), options)).status).toBe(403)
  })

  test('a bomb of entities stays packed', async () => {
    const { url } = await open()
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${messageXml('').replace('<![CDATA[]]>', '&b;&b;')}`
    const response = await post(url, bomb)
    expect([200, 403]).toContain(response.status)
    expect(await response.text()).not.toContain('aaaaaaaaaa')
  })

  test('is shut by default', async () => {
    const { url } = await startServer({ assistant })
    expect((await fetch(`${url}/wechat`)).status).toBe(404)
  })
})
