import type { KnownItem } from '../domain/knowledge.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { Understanding } from '../domain/understanding.js'

export interface NamedSet {
  readonly items: readonly number[]
  readonly says: string
}

/** Departments that share a task: 市教育局和市妇联都管的. */
const jointly = /都(?:管|负责|参与|涉及|有份|要管)|共同|一起|同时/u

/**
 * The exact set that an overview question names, read off the list: by departments, domains or groups. Undefined when
 * it names none, which means the whole list unless an earlier question says otherwise.
 */
export function findSet(
  { text, signals }: Understanding,
  items: readonly KnownItem[],
  { overview }: Lexicon,
): NamedSet | undefined {
  const { departments } = signals
  if (departments.length > 0) {
    const together = departments.length > 1 && jointly.test(text)
    const has = (item: KnownItem) => (department: string) => item.departments.includes(department)
    const chosen = items.filter((item) => (together ? departments.every(has(item)) : departments.some(has(item))))
    return { items: numbers(chosen), says: `${departments.join('、')}${together ? '共同' : ''}负责的` }
  }
  const domains = overview.domains.filter(({ pattern }) => pattern.test(text)).map(({ domain }) => domain)
  if (domains.length > 0) {
    return { items: numbers(items.filter(({ domain }) => domains.includes(domain))), says: `“${domains.join('、')}”的` }
  }
  const groups = overview.groups.filter(({ pattern }) => pattern.test(text))
  if (groups.length === 0) return undefined
  const chosen = new Set(groups.flatMap((group) => group.items))
  return {
    items: numbers(items.filter(({ number }) => chosen.has(number))),
    says: `服务对象写明${groups.map(({ says }) => says).join('、')}的`,
  }
}

export function wholeList(items: readonly KnownItem[]): NamedSet {
  return { items: numbers(items), says: '清单的全部' }
}

const numbers = (items: readonly KnownItem[]): readonly number[] => items.map(({ number }) => number)
