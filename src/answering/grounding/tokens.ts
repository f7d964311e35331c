import type { Draft } from './draft.js'
import { documentNumber, documentTitle, quotation } from './sentence.js'

/** A draft's body with everything that must not change as tokens, and what each token stands for. */
export interface TokenisedDraft {
  readonly text: string
  readonly values: ReadonlyMap<string, string>
}

/** What a token is for, as a model reads it; the prompt explains the same words. */
export const tokenKinds = {
  item: '项目',
  departments: '部门',
  document: '文件',
  quote: '原话',
  hotline: '热线',
  number: '数字',
} as const

const anyToken = /\{[^{}]*\}/g
const hotline = /(?<!\d)(?:1\d{2}|1\d{4})(?!\d)/
/** The number of a list's entry is none. */
const number = /(?<!（)\d+(?:\.\d+)?(?!）)/

/** The longest come first: an item's name before its number, the list of all departments before one of them. */
export function tokenise({ body, items, deciders }: Draft): TokenisedDraft {
  const lists = [...items.map(({ departments }) => departments.join('、')), ...deciders].sort(
    (a, b) => b.length - a.length,
  )
  const kinds: readonly (readonly [string, string])[] = [
    [tokenKinds.item, `第\\d+项(?:「[^」]*」)?`],
    [tokenKinds.quote, quotation.source],
    [tokenKinds.document, `${documentTitle.source}(?:（[^（）]*〔\\d{4}〕\\d+号）)?|${documentNumber.source}`],
    [tokenKinds.departments, lists.map((list) => list.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)'],
    [tokenKinds.hotline, hotline.source],
    [tokenKinds.number, number.source],
  ]
  const pattern = new RegExp(kinds.map(([, source], index) => `(?<k${index}>${source})`).join('|'), 'g')
  const tokens = new Map<string, string>()
  const counts = new Map<string, number>()
  const text = body.replace(pattern, (...match) => {
    const whole = match[0] as string
    const known = tokens.get(whole)
    if (known !== undefined) return known
    const groups = match.at(-1) as Record<string, string | undefined>
    const kind = kinds[Object.keys(groups).findIndex((name) => groups[name] !== undefined)]?.[0] ?? ''
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const token = `{${kind}${count}}`
    tokens.set(whole, token)
    return token
  })
  return { text, values: new Map([...tokens].map(([value, token]) => [token, value])) }
}

/** Puts the values back; a token that nobody gave out stays as it is and is found by the grounding check. */
export function expand(text: string, values: TokenisedDraft['values']): string {
  return text.replace(anyToken, (token) => values.get(token.replace(/\s/g, '')) ?? token)
}
