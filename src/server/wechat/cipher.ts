import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export interface WechatCipher {
  /** Base64. */
  encrypt(message: string): string
  /** Undefined for what was not encrypted with this key for this account. */
  decrypt(encrypted: string): string | undefined
}

const blockBytes = 32
const randomPrefixBytes = 16
const lengthBytes = 4

/**
 * The encrypted mode of an official account: AES-256-CBC over 16 random bytes, the length, the message and the app id,
 * padded to 32. `aesKey` is the EncodingAESKey. Source: WeChat's 消息加解密 documentation.
 */
export function createWechatCipher(aesKey: string, appId: string): WechatCipher {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const iv = key.subarray(0, 16)
  return {
    encrypt(message) {
      const text = Buffer.from(message)
      const length = Buffer.alloc(lengthBytes)
      length.writeUInt32BE(text.length)
      const plain = Buffer.concat([randomBytes(randomPrefixBytes), length, text, Buffer.from(appId)])
      const missing = blockBytes - (plain.length % blockBytes)
      const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
      return Buffer.concat([
        cipher.update(plain),
        cipher.update(Buffer.alloc(missing, missing)),
        cipher.final(),
      ]).toString('base64')
    },
    decrypt(encrypted) {
      try {
        const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
        const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
        const padding = padded.at(-1) ?? 0
        if (padding < 1 || padding > blockBytes) return undefined
        const plain = padded.subarray(randomPrefixBytes, padded.length - padding)
        const end = lengthBytes + plain.readUInt32BE()
        return plain.subarray(end).toString('utf8') === appId
          ? plain.subarray(lengthBytes, end).toString('utf8')
          : undefined
      } catch {
        return undefined
      }
    },
  }
}
