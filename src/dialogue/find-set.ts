import type { FactSheet } from '../domain/fact.js'
import type { KnownItem } from '../domain/knowledge.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { Understanding } from '../domain/understanding.js'

export interface NamedSet {
  readonly items: readonly number[]
  /** Goes before 服务项目: 市教育局负责的, “病有所医”的. */
  readonly says: string
}

/** Departments that share a task: 市教育局和市妇联都管的. */
const jointly =
  /都[^，。 ]{0,2}(?:沾|挂|占)|均(?:列|有|在|参与|负责|为|管)|同(?:时)?列|并列|都(?:列|管|负责|参与|涉及|有份|要管|在|有)|共同|一起|同时|联合|两家|三家|既[^，。]{1,8}又/u
/** Departments that a task has all to themselves: 仅市民政局一家的. */
const alone =
  /(?:仅|只有?|就|单)[^，。]{0,8}(?:一家|一个(?:部门|单位|局|管|负责|的|牵头)|自己|独自|单独)|独家|单独(?:负责|一家)/u

/**
 * The exact set that an overview question names, read off the list: by departments, domains or groups. Undefined when
 * it names none, which means the whole list unless an earlier question says otherwise.
 */
export function findSet(
  understanding: Understanding,
  sheet: FactSheet,
  items: readonly KnownItem[],
  lexicon: Lexicon,
): NamedSet | undefined {
  return (
    byDepartments(understanding, items, lexicon) ??
    byDomain(understanding, items, lexicon) ??
    byGroup(understanding, sheet, items, lexicon) ??
    byShare(understanding, items, lexicon)
  )
}

export function wholeList(items: readonly KnownItem[]): NamedSet {
  return { items: numbers(items), says: '清单的全部' }
}

function byDepartments(
  { text, signals: { departments: named } }: Understanding,
  items: readonly KnownItem[],
  lexicon: Lexicon,
) {
  const departments = withHeads(text, named, lexicon)
  if (departments.length === 0) return undefined
  const together = departments.length > 1 && jointly.test(text)
  const has = (item: KnownItem) => (department: string) => item.departments.includes(department)
  if (lexicon.excludes.test(text)) {
    const rest = items.filter((item) => !departments.some(has(item)))
    return { items: numbers(rest), says: `不含${departments.join('、')}的` }
  }
  if (alone.test(text)) {
    const own = items.filter((item) => item.departments.length === departments.length && departments.every(has(item)))
    return { items: numbers(own), says: `只由${departments.join('、')}负责的` }
  }
  const chosen = items.filter((item) => (together ? departments.every(has(item)) : departments.some(has(item))))
  return { items: numbers(chosen), says: `${departments.join('、')}${together ? '共同' : ''}负责的` }
}

/** 民政和教育两家 names two departments by their fields; 学前教育 alone names none. */
function withHeads(text: string, named: readonly string[], { departmentHeads }: Lexicon): readonly string[] {
  if (!byField.test(text)) return named
  const heads = Object.entries(departmentHeads).flatMap(([head, name]) => (text.includes(head) ? [name] : []))
  return [...new Set([...named, ...heads])]
}

const byField = /[两三几]家|各管|管哪|部门|责任|牵头|负责|口上|条线|那头|同时/u

function byDomain({ text }: Understanding, items: readonly KnownItem[], { overview }: Lexicon) {
  const domains = overview.domains.filter(({ pattern }) => pattern.test(text)).map(({ domain }) => domain)
  if (domains.length === 0) return undefined
  return { items: numbers(items.filter(({ domain }) => domains.includes(domain))), says: `“${domains.join('、')}”的` }
}

function byGroup({ text }: Understanding, sheet: FactSheet, items: readonly KnownItem[], lexicon: Lexicon) {
  const { groups } = lexicon.overview
  const named = groups.filter(({ pattern }) => pattern.test(text))
  const known = groups.filter(({ fact }) => fact !== undefined && sheet[fact]?.value === true)
  const meant = named.length > 0 ? named : lexicon.thisKind.test(text) ? known : []
  if (meant.length === 0) return undefined
  const chosen = new Set(meant.flatMap((group) => group.items))
  return {
    items: numbers(items.filter(({ number }) => chosen.has(number))),
    says: `服务对象写明${meant.map(({ says }) => says).join('、')}的`,
  }
}

function byShare({ text }: Understanding, items: readonly KnownItem[], lexicon: Lexicon): NamedSet | undefined {
  const share = shareIn(text)
  if (share) {
    const { count, says, holds } = share
    return { items: numbers(items.filter(({ departments }) => holds(departments.length, count))), says: says(count) }
  }
  if (lexicon.singleDepartment.test(text)) {
    return { items: numbers(items.filter(({ departments }) => departments.length === 1)), says: '只由一个部门负责的' }
  }
  if (!lexicon.severalDepartments.test(text)) return undefined
  return { items: numbers(items.filter(({ departments }) => departments.length > 1)), says: '由几个部门共同负责的' }
}

/** 恰由三家单位共同负责的, 三个及以上部门负责的, 部门不少于四家的. */
function shareIn(text: string) {
  for (const { pattern, ...share } of shares) {
    const said = pattern.exec(text)?.groups?.n
    if (said !== undefined) return { ...share, count: countOf(said) }
  }
  return undefined
}

const countOf = (said: string): number => Number(said) || counts.indexOf(said.replace('两', '二'))
const counts = '零一二三四五六七'

const atLeast = {
  says: (count: number) => `由${count}个及以上部门负责的`,
  holds: (departments: number, count: number) => departments >= count,
}
const exactly = {
  says: (count: number) => `恰由${count}个部门负责的`,
  holds: (departments: number, count: number) => departments === count,
}
const shares = [
  { ...atLeast, pattern: /(?:至少|不少于)[^，。 ]{0,2}?(?<n>[一二两三四五六七1-7])(?:个|家)/u },
  { ...atLeast, pattern: /(?<n>[一二两三四五六七1-7])(?:个|家)(?:部门|单位)?(?:及|或|和)?(?:其)?以上/u },
  { ...exactly, pattern: /(?:恰好?|正好|刚好|刚刚)[^，。 ]{0,3}(?<n>[一二两三四五六七1-7])(?:家|个)/u },
]

const numbers = (items: readonly KnownItem[]): readonly number[] => items.map(({ number }) => number)
