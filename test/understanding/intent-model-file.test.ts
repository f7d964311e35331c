import { describe, expect, test } from 'vitest'
import type { IntentModelData } from '../../src/understanding/intent-model.js'
import { decodeIntentModel, encodeIntentModel } from '../../src/understanding/intent-model-file.js'

const model: IntentModelData = {
  intents: [1, 22, 'out_of_scope'],
  trainedOn: 'ab'.repeat(32),
  signalValue: 0.1,
  hashes: Uint32Array.of(0, 4_294_967_295),
  idf: Float32Array.of(1.5, 0),
  scales: Float32Array.of(0.125, 1e-12),
  weights: Int8Array.of(-127, 0, 127, 1, -1, 5),
}
const file = encodeIntentModel(model)
const refusal = /intent model/

describe('the file of an intent model', () => {
  test('gives back the model that was put in', () => {
    expect(decodeIntentModel(file)).toEqual(model)
  })

  test('gives back a model without a feature', () => {
    const none = { hashes: new Uint32Array(), idf: new Float32Array(), scales: new Float32Array() }
    const empty = { ...model, ...none, weights: new Int8Array() }
    expect(decodeIntentModel(encodeIntentModel(empty))).toEqual(empty)
  })

  test('holds only the part of its arrays that the model shows', () => {
    const larger = Uint32Array.of(7, ...model.hashes, 7)
    expect(encodeIntentModel({ ...model, hashes: larger.subarray(1, 3) })).toEqual(file)
  })

  test('is read at any offset of a larger buffer, and keeps no hold of it', () => {
    const buffer = Buffer.concat([Buffer.of(9), file])
    const decoded = decodeIntentModel(buffer.subarray(1))
    buffer.fill(0)
    expect(decoded).toEqual(model)
  })

  test('of another format is refused', () => {
    const other = Buffer.from(file)
    other.write('"format":2', other.indexOf('"format":1'))
    expect(() => decodeIntentModel(other)).toThrow(refusal)
  })

  test('that goes on after its end is refused', () => {
    expect(() => decodeIntentModel(Buffer.concat([file, Buffer.of(0)]))).toThrow(refusal)
  })

  test.each([
    ['nothing', 0],
    ['half of the length', 2],
    ['the length', 4],
    ['half of the header', 40],
    ['all but the last row', file.length - 3],
    ['all but the last byte', file.length - 1],
  ])('cut to %s is refused with a clear error', (_, length) => {
    expect(() => decodeIntentModel(file.subarray(0, length))).toThrow(refusal)
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
    expect(() => decodeIntentModel(foreign)).toThrow(refusal)
  })
})

function withHeader(header: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  return Buffer.concat([length, json])
}
