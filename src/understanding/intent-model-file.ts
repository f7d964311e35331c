import type { Intent } from '../domain/understanding.js'
import type { IntentModelData } from './intent-model.js'

interface Header {
  readonly format: number
  readonly rows: number
  readonly intents: readonly Intent[]
  readonly trainedOn: string
  readonly signalValue: number
}

const format = 1
const headerLengthBytes = 4

/** Layout: header length (u32, little endian), header (JSON), then per row hash u32, idf f32, scale f32, then weights i8. */
export function encodeIntentModel(model: IntentModelData): Uint8Array {
  const { intents, trainedOn, signalValue, hashes, idf, scales, weights } = model
  const header: Header = { format, rows: hashes.length, intents, trainedOn, signalValue }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const length = new Uint8Array(headerLengthBytes)
  new DataView(length.buffer).setUint32(0, json.length, true)
  return concatenate([length, json, bytesOf(hashes), bytesOf(idf), bytesOf(scales), bytesOf(weights)])
}

/** Throws when the bytes are not a model of this format. Big-endian machines are not supported. */
export function decodeIntentModel(file: Uint8Array): IntentModelData {
  // A copy: slices of a Node Buffer would share its memory, at any offset.
  const bytes = Uint8Array.from(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const jsonLength = view.getUint32(0, true)
  const jsonEnd = headerLengthBytes + jsonLength
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(headerLengthBytes, jsonEnd))) as Header
  const { rows, intents } = header
  const expected = jsonEnd + rows * 12 + rows * intents.length
  if (header.format !== format || bytes.length !== expected) throw new Error('not an intent model of this version')
  const part = (index: number) => bytes.slice(jsonEnd + rows * 4 * index, jsonEnd + rows * 4 * (index + 1)).buffer
  return {
    intents,
    trainedOn: header.trainedOn,
    signalValue: header.signalValue,
    hashes: new Uint32Array(part(0)),
    idf: new Float32Array(part(1)),
    scales: new Float32Array(part(2)),
    weights: new Int8Array(bytes.slice(jsonEnd + rows * 12).buffer),
  }
}

const bytesOf = (array: Uint32Array | Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
