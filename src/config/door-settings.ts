import { z } from 'zod'
import { commaSeparated, onOff } from './parsers.js'

/** Doors for other systems; each is shut unless its variable says otherwise. */
export const doorEnvironment = {
  /** `/v1/chat/completions` and `/v1/models`. */
  OPENAI_DOOR: onOff,
  /** `/mcp`. */
  MCP_DOOR: onOff,
  /** Comma-separated bearer keys of the two doors above; whoever reaches the server may use them when absent. */
  DOOR_KEYS: commaSeparated.optional(),
  /** Comma-separated origins of pages that may speak to `/mcp`; none when absent. */
  MCP_ORIGINS: commaSeparated.optional(),
  /** Of the official account; opens `/wechat`. */
  WECHAT_TOKEN: z.optional(z.string().regex(/^[A-Za-z0-9]{3,32}$/, 'three to 32 letters and digits')),
  WECHAT_APP_ID: z.optional(z.string()),
  /** EncodingAESKey; needed where the account sends encrypted messages. */
  WECHAT_AES_KEY: z.optional(z.string().regex(/^[A-Za-z0-9]{43}$/, '43 letters and digits')),
}

export interface WechatSettings {
  readonly token: string
  readonly appId?: string | undefined
  readonly aesKey?: string | undefined
}

export interface DoorSettings {
  readonly openai: boolean
  readonly mcp: boolean
  /** Empty: no key is asked for. */
  readonly keys: readonly string[]
  /** Of web pages that may speak to the MCP door. */
  readonly mcpOrigins: readonly string[]
  readonly wechat?: WechatSettings | undefined
}

export const shutDoors: DoorSettings = { openai: false, mcp: false, keys: [], mcpOrigins: [] }

const schema = z.object(doorEnvironment)

export function doorsOf(environment: z.infer<typeof schema>): DoorSettings {
  const { OPENAI_DOOR, MCP_DOOR, DOOR_KEYS, MCP_ORIGINS, WECHAT_TOKEN, WECHAT_APP_ID, WECHAT_AES_KEY } = environment
  const wechat =
    WECHAT_TOKEN === undefined ? undefined : { token: WECHAT_TOKEN, appId: WECHAT_APP_ID, aesKey: WECHAT_AES_KEY }
  return {
    openai: OPENAI_DOOR,
    mcp: MCP_DOOR,
    keys: DOOR_KEYS ?? [],
    mcpOrigins: MCP_ORIGINS ?? [],
    ...(wechat ? { wechat } : {}),
  }
}

export function doorProblems(environment: z.infer<typeof schema>): readonly string[] {
  const { OPENAI_DOOR, MCP_DOOR, DOOR_KEYS, MCP_ORIGINS, WECHAT_TOKEN, WECHAT_APP_ID, WECHAT_AES_KEY } = environment
  return [
    DOOR_KEYS !== undefined && !OPENAI_DOOR && !MCP_DOOR && 'DOOR_KEYS: needs OPENAI_DOOR=on or MCP_DOOR=on',
    MCP_ORIGINS !== undefined && !MCP_DOOR && 'MCP_ORIGINS: needs MCP_DOOR=on',
    WECHAT_TOKEN === undefined &&
      (WECHAT_APP_ID ?? WECHAT_AES_KEY) !== undefined &&
      'WECHAT_TOKEN: needed to open /wechat',
    WECHAT_AES_KEY !== undefined && WECHAT_APP_ID === undefined && 'WECHAT_APP_ID: needed beside WECHAT_AES_KEY',
  ].filter((problem) => problem !== false)
}
