import type { Network } from './encoder.js'

const format = 4
const headerLengthBytes = 4

/**
 * A network and whatever stands beside it as plain data. Layout: header length (u32, little endian), header (JSON), then
 * for all rows hash u32, idf f32, scale f32, then the spread, the head and the bias f32, then the projection i8.
 */
export function encodeNetwork<Data extends Network<unknown>>(data: Data): Uint8Array {
  const { hashes, idf, scales, spread, head, bias, projection, ...beside } = data
  const json = new TextEncoder().encode(JSON.stringify({ format, rows: hashes.length, ...beside }))
  const length = new Uint8Array(headerLengthBytes)
  new DataView(length.buffer).setUint32(0, json.length, true)
  return concatenate([length, json, ...[hashes, idf, scales, spread, head, bias, projection].map(bytesOf)])
}

/** Throws when the bytes are not a network of this format. Big-endian machines are not supported. */
export function decodeNetwork<Data extends Network<unknown>>(file: Uint8Array): Data {
  const { header, start } = readHeader(file)
  const { format: _, rows, ...beside } = header
  const { labels, width, rank } = beside
  const counts = [rows, rows, rows, rank * width, width * labels.length, labels.length]
  const floats = counts.reduce((sum, count) => sum + count, 0)
  if (file.length !== start + floats * 4 + rows * rank) throw new Error(foreign)
  let at = start
  // A copy: slices of a Node Buffer would share its memory, at any offset.
  const take = (bytes: number) => {
    const part = Uint8Array.from(file.subarray(at, at + bytes)).buffer
    at += bytes
    return part
  }
  const weights = {
    hashes: new Uint32Array(take(rows * 4)),
    idf: new Float32Array(take(rows * 4)),
    scales: new Float32Array(take(rows * 4)),
    spread: new Float32Array(take(rank * width * 4)),
    head: new Float32Array(take(width * labels.length * 4)),
    bias: new Float32Array(take(labels.length * 4)),
    projection: new Int8Array(take(rows * rank)),
  }
  return { ...beside, ...weights } as unknown as Data
}

const foreign = 'not an encoder of this version: run npm run train'

/** All of a network but its weights, and what was stored beside it. */
interface Header extends Pick<Network<unknown>, 'labels' | 'width' | 'rank'> {
  readonly format: number
  readonly rows: number
}

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
