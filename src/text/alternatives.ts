/** One of the sources that `|` joins at the top of a pattern. */
export interface Alternative {
  readonly source: string
  /** Of each set a text must have at least one character if the alternative matches; the set that rules out most first. */
  readonly needed: readonly ReadonlySet<string>[]
}

/** In their order. One that stands for the whole where letters match in either case. */
export function alternativesOf({ source, ignoreCase }: RegExp): readonly Alternative[] {
  return ignoreCase ? [{ source, needed: [] }] : createReader(source).pattern()
}

type Needed = ReadonlySet<string> | undefined

/** A larger class rules hardly any text out. */
const mostInClass = 64

function createReader(source: string) {
  let at = 0
  const taken = (text: string): boolean => {
    const begins = source.startsWith(text, at)
    if (begins) at += text.length
    return begins
  }
  const character = (): string => {
    const next = String.fromCodePoint(source.codePointAt(at) ?? 0)
    at += next.length
    return next
  }

  function pattern(): readonly Alternative[] {
    const found: Alternative[] = []
    do {
      const start = at
      const needed = sequence()
      found.push({ source: source.slice(start, at), needed })
    } while (taken('|'))
    return found
  }

  /** Up to the closing bracket: what each of them needs most, together. */
  function alternatives(): Needed {
    const parts = [sequence()[0]]
    while (taken('|')) parts.push(sequence()[0])
    return parts.every((part) => part !== undefined) ? new Set(parts.flatMap((part) => [...part])) : undefined
  }

  function sequence(): readonly ReadonlySet<string>[] {
    const all: ReadonlySet<string>[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const needed = piece()
      if (!mayBeLeftOut() && needed) all.push(needed)
    }
    return all.sort((a, b) => cost(a) - cost(b))
  }

  function piece(): Needed {
    if (taken('(')) return group()
    if (taken('[')) return characterClass()
    if (taken('\\')) return escaped()
    const one = character()
    return '.^$'.includes(one) ? undefined : new Set([one])
  }

  function group(): Needed {
    const denied = taken('?!') || taken('?<!')
    if (!denied && !taken('?:') && !taken('?=') && !taken('?<=') && taken('?<')) at = source.indexOf('>', at) + 1
    const needed = alternatives()
    at++
    return denied ? undefined : needed
  }

  function characterClass(): Needed {
    const end = classEnd()
    const inside = source.slice(at, end)
    at = end + 1
    const listed = [...inside.replaceAll('\\d', '0123456789')]
    if (listed[0] === '^' || listed.includes('\\')) return undefined
    const members = new Set<string>()
    for (let index = 0; index < listed.length; index++) {
      const [first = '', dash, last] = listed.slice(index, index + 3)
      if (dash !== '-' || last === undefined) members.add(first)
      else {
        for (const one of between(first, last)) members.add(one)
        index += 2
      }
    }
    return members.size <= mostInClass ? members : undefined
  }

  function classEnd(): number {
    let end = at
    while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
    return end
  }

  function escaped(): Needed {
    const one = character()
    if (one === 'd') return new Set('0123456789')
    if (one === 'p' || one === 'P') at = source.indexOf('}', at) + 1
    else if (one === 'k') at = source.indexOf('>', at) + 1
    else if (one === 'u' || one === 'x') throw new Error(`spell the character out: ${source}`)
    return /[\p{L}\d]/u.test(one) ? undefined : new Set([one])
  }

  /** Reads what says how often; true where it may be never. */
  function mayBeLeftOut(): boolean {
    const counted = quantifier.exec(source.slice(at))
    if (!counted) return false
    at += counted[0].length
    return !counted[0].startsWith('+') && !/^\{[1-9]/.test(counted[0])
  }

  return { pattern }
}

const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/

/** At most one more than a class may have. */
function between(first: string, last: string): readonly string[] {
  const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0]
  return Array.from({ length: Math.min(to - from, mostInClass) + 1 }, (_, step) => String.fromCodePoint(from + step))
}

/** What nearly every message holds says nothing. */
const common = '孩子的一了不我是有在儿上个娃人家小学这来还们没能要办么好口老吗户到青岛怎咋俺他大就那都几岁'
const cost = (needed: Iterable<string>): number =>
  [...needed].reduce((sum, one) => sum + (common.includes(one) ? 8 : 1), 0)
