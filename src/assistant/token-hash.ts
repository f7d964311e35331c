import { createHash, timingSafeEqual } from 'node:crypto'

/** SHA-256, hex. A token is random, so it needs neither salt nor stretching. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** In constant time. */
export function matchesToken(token: string, tokenHash: string): boolean {
  const given = Buffer.from(hashToken(token))
  const stored = Buffer.from(tokenHash)
  return given.length === stored.length && timingSafeEqual(given, stored)
}
