import { randomBytes } from 'node:crypto'

const idBytes = 24

/** 192 random bits as 32 characters that are safe in a URL. */
export function randomId(): string {
  return randomBytes(idBytes).toString('base64url')
}
