import { describe, expect, test } from 'vitest'
import type { EncoderData } from '../../src/understanding/encoder.js'
import { decodeNetwork, encodeNetwork } from '../../src/understanding/encoder-file.js'

const encoder: EncoderData = {
  labels: [1, 22, 'out_of_scope'],
  trainedOn: 'ab'.repeat(32),
  signalValue: 0.1,
  temperature: 1.35,
  needs: { weights: [0.1, -2, 1e-9], least: 0.4 },
  continuation: [1, -0.5],
  width: 3,
  rank: 2,
  hashes: Uint32Array.of(0, 4_294_967_295),
  idf: Float32Array.of(1.5, 0),
  scales: Float32Array.of(0.125, 1e-12),
  projection: Int8Array.of(-127, 0, 127, 1),
  spread: Float32Array.of(1, 0, -0.5, 0, 1, 2),
  head: Float32Array.of(1, 2, 3, -4, 5, 6.5, 0, 1, 0),
  bias: Float32Array.of(0, -1, 7),
}
const file = encodeNetwork(encoder)
const refusal = /not an encoder/

describe('the file of an encoder', () => {
  test('gives back the encoder that was put in', () => {
    expect(decodeNetwork(file)).toEqual(encoder)
  })

  test('gives back an encoder without a feature', () => {
    const none = { hashes: new Uint32Array(), idf: new Float32Array(), scales: new Float32Array() }
    const empty = { ...encoder, ...none, projection: new Int8Array() }
    expect(decodeNetwork(encodeNetwork(empty))).toEqual(empty)
  })

  test('holds only the part of its arrays that the encoder shows', () => {
    const larger = Uint32Array.of(7, ...encoder.hashes, 7)
    expect(encodeNetwork({ ...encoder, hashes: larger.subarray(1, 3) })).toEqual(file)
  })

  test('is read at any offset of a larger buffer, and keeps no hold of it', () => {
    const buffer = Buffer.concat([Buffer.of(9), file])
    const decoded = decodeNetwork(buffer.subarray(1))
    buffer.fill(0)
    expect(decoded).toEqual(encoder)
  })

  test('of another format is refused', () => {
    const other = Buffer.from(file)
    const at = other.indexOf('"format":') + '"format":'.length
    other.write('9', at)
    expect(() => decodeNetwork(other)).toThrow(refusal)
  })

  test('that goes on after its end is refused', () => {
    expect(() => decodeNetwork(Buffer.concat([file, Buffer.of(0)]))).toThrow(refusal)
  })

  test.each([
    ['nothing', 0],
    ['half of the length', 2],
    ['the length', 4],
    ['half of the header', 40],
    ['all but the last row', file.length - 2],
    ['all but the last byte', file.length - 1],
  ])('cut to %s is refused with a clear error', (_, length) => {
    expect(() => decodeNetwork(file.slice(0, length))).toThrow(refusal)
  })

  test.each([
    [
      'a pointer of Git LFS',
      Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n'),
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['zeros', Buffer.alloc(64)],
    ['another header', withHeader({ name: 'something else' })],
    ['a header that is nothing', withHeader(null)],
  ])('that is %s is refused with a clear error', (_, foreign) => {
    expect(() => decodeNetwork(foreign)).toThrow(refusal)
  })
})

function withHeader(header: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  return Buffer.concat([length, json])
}
