import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

/** What is read of a message; everything else of it is left. */
const messageSchema = z.object({
  /** The account's id, and the user's within it. */
  ToUserName: z.string(),
  FromUserName: z.string(),
  CreateTime: z.string(),
  MsgType: z.string(),
  Content: z.string().optional(),
  /** What WeChat has heard, in a voice message. */
  Recognition: z.string().optional(),
  Event: z.string().optional(),
  MsgId: z.string().optional(),
})
export type WechatMessage = z.infer<typeof messageSchema>

// Entities stay as they are: a bomb of them would not be unpacked.
const parser = new XMLParser({ parseTagValue: false, processEntities: false, ignoreAttributes: true })

/** Undefined for what is no message. */
export function parseMessage(xml: string): WechatMessage | undefined {
  const parsed = messageSchema.safeParse(rootOf(xml))
  return parsed.success ? parsed.data : undefined
}

/** Undefined where the message is not encrypted. */
export function encryptedPartOf(xml: string): string | undefined {
  return z.object({ Encrypt: z.string() }).safeParse(rootOf(xml)).data?.Encrypt
}

function rootOf(xml: string): unknown {
  try {
    return (parser.parse(xml) as { xml?: unknown }).xml
  } catch {
    return undefined
  }
}

export function textReply({ ToUserName, FromUserName }: WechatMessage, content: string, seconds: number): string {
  return xmlOf({
    ToUserName: FromUserName,
    FromUserName: ToUserName,
    CreateTime: seconds,
    MsgType: 'text',
    Content: content,
  })
}

export function xmlOf(fields: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `<${name}>${typeof value === 'number' ? value : cdata(value)}</${name}>`,
  )
  return `<xml>${parts.join('')}</xml>`
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
