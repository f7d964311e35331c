import { neededCharacters } from './needed-characters.js'

interface Entry {
  readonly pattern: RegExp
}

/**
 * The entries whose pattern may match a text, in their order. Of a long table a short text has the needed characters
 * of a few only, and the other patterns need not be tried. What a table needs is read off once.
 */
export function likely<Of extends Entry>(entries: readonly Of[], text: string): readonly Of[] {
  const { always, byCharacter } = screenOf(entries)
  const words = always.slice()
  for (let at = 0; at < text.length; at++) {
    const found = byCharacter.get(text.charCodeAt(at))
    if (found === undefined) continue
    for (let word = 0; word < words.length; word++) words[word] = (words[word] as number) | (found[word] as number)
  }
  return entries.filter((_, index) => ((words[index >>> 5] as number) >>> (index & 31)) & 1)
}

/** Sets of entries, a bit each. */
type Bits = Int32Array

interface Screen {
  readonly always: Bits
  /** By UTF-16 unit: the entries that it is enough for. */
  readonly byCharacter: ReadonlyMap<number, Bits>
}

const screens = new WeakMap<readonly Entry[], Screen>()

function screenOf(entries: readonly Entry[]): Screen {
  const known = screens.get(entries)
  if (known !== undefined) return known
  const made = createScreen(entries)
  screens.set(entries, made)
  return made
}

function createScreen(entries: readonly Entry[]): Screen {
  const none = () => new Int32Array(Math.ceil(entries.length / 32))
  const always = none()
  const byCharacter = new Map<number, Bits>()
  const put = (bits: Bits, index: number) => {
    bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31))
  }
  entries.forEach(({ pattern }, index) => {
    const needed = neededCharacters(pattern)
    if (needed === undefined) put(always, index)
    for (const character of needed ?? []) {
      const unit = character.charCodeAt(0)
      const bits = byCharacter.get(unit) ?? none()
      put(bits, index)
      byCharacter.set(unit, bits)
    }
  })
  return { always, byCharacter }
}
