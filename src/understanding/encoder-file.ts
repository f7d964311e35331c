import type { Intent } from '../domain/understanding.js'
import type { EncoderData } from './encoder.js'

interface Header {
  readonly format: number
  readonly rows: number
  readonly width: number
  readonly rank: number
  readonly intents: readonly Intent[]
  readonly trainedOn: string
  readonly signalValue: number
  readonly temperature: number
  readonly needs: EncoderData['needs']
}

const format = 3
const headerLengthBytes = 4

/**
 * Layout: header length (u32, little endian), header (JSON), then for all rows hash u32, idf f32, scale f32, then the
 * spread, the head and the bias f32, then the projection i8.
 */
export function encodeEncoder(data: EncoderData): Uint8Array {
  const { intents, trainedOn, signalValue, temperature, needs, width, rank } = data
  const { hashes, idf, scales, spread, head, bias, projection } = data
  const rows = hashes.length
  const header: Header = { format, rows, width, rank, intents, trainedOn, signalValue, temperature, needs }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const length = new Uint8Array(headerLengthBytes)
  new DataView(length.buffer).setUint32(0, json.length, true)
  return concatenate([length, json, ...[hashes, idf, scales, spread, head, bias, projection].map(bytesOf)])
}

/** Throws when the bytes are not an encoder of this format. Big-endian machines are not supported. */
export function decodeEncoder(file: Uint8Array): EncoderData {
  const { header, start } = readHeader(file)
  const { rows, width, rank, intents, trainedOn, signalValue, temperature, needs } = header
  const counts = [rows, rows, rows, rank * width, width * intents.length, intents.length]
  const floats = counts.reduce((sum, count) => sum + count, 0)
  if (file.length !== start + floats * 4 + rows * rank) throw new Error(foreign)
  let at = start
  // A copy: slices of a Node Buffer would share its memory, at any offset.
  const take = (bytes: number) => {
    const part = Uint8Array.from(file.subarray(at, at + bytes)).buffer
    at += bytes
    return part
  }
  return {
    intents,
    trainedOn,
    signalValue,
    temperature,
    needs,
    width,
    rank,
    hashes: new Uint32Array(take(rows * 4)),
    idf: new Float32Array(take(rows * 4)),
    scales: new Float32Array(take(rows * 4)),
    spread: new Float32Array(take(rank * width * 4)),
    head: new Float32Array(take(width * intents.length * 4)),
    bias: new Float32Array(take(intents.length * 4)),
    projection: new Int8Array(take(rows * rank)),
  }
}

const foreign = 'not an encoder of this version: run npm run train'

function readHeader(file: Uint8Array): { readonly header: Header; readonly start: number } {
  if (file.length < headerLengthBytes) throw new Error(foreign)
  const length = new DataView(file.buffer, file.byteOffset).getUint32(0, true)
  const start = headerLengthBytes + length
  try {
    const header = JSON.parse(new TextDecoder().decode(file.subarray(headerLengthBytes, start))) as Header
    if (header.format === format) return { header, start }
  } catch {
    // Falls through: whatever it is, it is not ours.
  }
  throw new Error(foreign)
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
