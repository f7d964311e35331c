import { createHash, timingSafeEqual } from 'node:crypto'

/** WeChat's signature: SHA-1 over the sorted parts, hex. */
export const signatureOf = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

export function isSigned(signature: string, ...parts: readonly string[]): boolean {
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(...parts))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
