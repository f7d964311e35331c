/** FNV-1a over UTF-16 units, finished with a mix so that neighbouring inputs spread. 32 bits, unsigned. */
export function hashRange(text: string, start: number, end: number, basis: number): number {
  let hash = basis
  for (let at = start; at < end; at++) hash = mix(hash, text.charCodeAt(at))
  return finish(hash)
}

export const finish = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0

export const offsetBasis = 0x811c9dc5
export const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193)
