import { type Alternative, alternativesOf } from './alternatives.js'

interface Entry {
  readonly pattern: RegExp
}

/**
 * The entries whose pattern may match a text, in their order, each with no more of its alternatives than may match there.
 * A short text has the needed characters of very few, and what remains finds the same as the whole pattern would.
 */
export function likely<Of extends Entry>(entries: readonly Of[], text: string): readonly Of[] {
  const { always, masks, firstUnits, byCharacter, pieces, narrow } = screenOf(entries)
  masks.set(always)
  mark(text)
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number
    if (firstUnits[unit & unitsMask] === 0) continue
    const places = byCharacter.get(unit)
    if (places === undefined) continue
    for (let index = 0; index < places.length; index++) {
      const place = places[index] as number
      const entry = pieces[place] as number
      if (hasAll(pieces, place + 2)) masks[entry] = (masks[entry] as number) | (pieces[place + 1] as number)
    }
  }
  const found: Of[] = []
  for (let entry = 0; entry < masks.length; entry++)
    if (masks[entry] !== 0) found.push(narrow(entry, masks[entry] as number))
  return found
}

const unitsMask = 0xfff

interface Screen<Of extends Entry> {
  /** A mask an entry: the pieces of which nothing is known that they need. */
  readonly always: Int32Array
  /** Written anew for each text. */
  readonly masks: Int32Array
  /** 0 where no unit with these low bits is in `byCharacter`: rules most units out in no time. */
  readonly firstUnits: Uint8Array
  /** By UTF-16 unit: where in `pieces` those begin that it is enough for. */
  readonly byCharacter: ReadonlyMap<number, readonly number[]>
  /**
   * What of an entry's pattern is tried or left out as one, piece after piece: the entry, its bit in the entry's mask,
   * then the sets of UTF-16 units of each of which the text must have one as well, each after its size, and a 0.
   */
  readonly pieces: Int32Array
  readonly narrow: (entry: number, mask: number) => Of
}

const screens = new WeakMap<readonly Entry[], Screen<Entry>>()

function screenOf<Of extends Entry>(entries: readonly Of[]): Screen<Of> {
  const known = screens.get(entries)
  if (known !== undefined) return known as Screen<Of>
  const made = createScreen(entries)
  screens.set(entries, made)
  return made
}

function createScreen<Of extends Entry>(entries: readonly Of[]): Screen<Of> {
  const always = new Int32Array(entries.length)
  const byCharacter = new Map<number, number[]>()
  const pieces: number[] = []
  const sources = entries.map(({ pattern }, entry) =>
    inPieces(alternativesOf(pattern)).map(({ source, needed: [needed, ...others] }, index) => {
      const bit = 1 << index
      if (needed === undefined) always[entry] = (always[entry] as number) | bit
      else {
        for (const unit of unitsOf(needed)) byCharacter.set(unit, [...(byCharacter.get(unit) ?? []), pieces.length])
        const also = others.slice(0, mostOthers).map((other) => [...unitsOf(other)])
        pieces.push(entry, bit, ...also.flatMap((other) => [other.length, ...other]), 0)
      }
      return source
    }),
  )
  const firstUnits = new Uint8Array(unitsMask + 1)
  for (const unit of byCharacter.keys()) firstUnits[unit & unitsMask] = 1
  const masks = new Int32Array(entries.length)
  const narrow = createNarrow(entries, sources)
  return { always, masks, firstUnits, byCharacter, pieces: Int32Array.from(pieces), narrow }
}

/** Sets that are looked at beside the first. */
const mostOthers = 2

/** As many as a mask has bits. */
const mostPieces = 31

function inPieces(alternatives: readonly Alternative[]): readonly Alternative[] {
  const size = Math.ceil(alternatives.length / mostPieces)
  if (size === 1) return alternatives
  return Array.from({ length: Math.ceil(alternatives.length / size) }, (_, index) => {
    const joined = alternatives.slice(index * size, (index + 1) * size)
    const needed = joined.map(({ needed: [first] }) => first)
    return {
      source: joined.map(({ source }) => source).join('|'),
      needed: needed.every((one) => one !== undefined) ? [new Set(needed.flatMap((one) => [...one]))] : [],
    }
  })
}

const unitsOf = (characters: ReadonlySet<string>): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)))

/** One piece stands for the entry where no other may match; every pattern is compiled once. */
function createNarrow<Of extends Entry>(entries: readonly Of[], sources: readonly (readonly string[])[]) {
  const known = sources.map((): (Of | undefined)[] => [])
  return (entry: number, mask: number): Of => {
    const whole = entries[entry] as Of
    const pieces = sources[entry] as readonly string[]
    if (pieces.length === 1 || (mask & (mask - 1)) !== 0) return whole
    const piece = 31 - Math.clz32(mask)
    const narrowed = known[entry] as (Of | undefined)[]
    narrowed[piece] ??= { ...whole, pattern: new RegExp(pieces[piece] as string, whole.pattern.flags) }
    return narrowed[piece]
  }
}

/** Puts the UTF-16 units of a text, each once, into `units`; the tables asked about one text after another share them. */
function mark(text: string): void {
  if (text === marked) return
  marked = text
  present.fill(0)
  units.length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (present[unit & unitsMask] === 1 && units.includes(unit)) continue
    present[unit & unitsMask] = 1
    units.push(unit)
  }
}

let marked = ''
/** 1 where the text has a unit with these low bits: small enough to stay in the fastest memory. */
const present = new Uint8Array(unitsMask + 1)
const units: number[] = []

/** Whether the text has one unit of each of the sets that begin there. */
function hasAll(pieces: Int32Array, start: number): boolean {
  let at = start
  for (let size = pieces[at] as number; size > 0; size = pieces[at] as number) {
    const end = at + size
    while (at++ < end) if (present[(pieces[at] as number) & unitsMask] === 1) break
    if (at > end) return false
    at = end + 1
  }
  return true
}
