import type { Draft } from './draft.js'
import { authority } from './patterns/roles.js'
import {
  documentNumber,
  documentsIn,
  documentTitle,
  itemMention,
  marks,
  numbersOfMention,
  plain,
  quotation,
} from './sentence.js'
import type { Violation } from './violation.js'

/** The names that a draft has. */
export interface KnownNames {
  readonly draft: Draft
  /** Body and ending in the form in which sentences are compared. */
  readonly text: string
  readonly itemNumbers: ReadonlySet<number>
  /** The longest first. */
  readonly departments: readonly string[]
  readonly quotes: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
  /** The documents of each sentence that names any, in their order. */
  readonly documentsTogether: readonly string[]
}

export interface ReadNames {
  /** The sentence with every name that the draft has replaced by its mark. */
  readonly masked: string
  /** Items and departments in the order in which they are named, with where they stand in `masked`. */
  readonly items: readonly { readonly number: number; readonly at: number }[]
  readonly departments: readonly { readonly name: string; readonly at: number }[]
}

/** Items, titles, documents, quotations and departments; the first one that the draft does not have is a violation. */
export function readNames(sentence: string, grounds: KnownNames): ReadNames | Violation {
  const { draft, documents, quotes, departments } = grounds
  const unknown =
    foreignItem(sentence, grounds) ??
    foreignOf(sentence, documentNumber, documents, 'document') ??
    foreignOf(sentence, documentTitle, documents, 'document') ??
    foreignTitle(
      sentence,
      draft.items.map(({ title }) => plain(title)),
      grounds.text,
    )
  if (unknown) return unknown
  const together = documentsIn(sentence).join()
  if (together !== '' && !grounds.documentsTogether.includes(together)) return { reason: 'document', words: together }

  const items: { number: number; at: number }[] = []
  const named: { name: string; at: number }[] = []
  const names = departments.length > 0 ? `|${departments.map(quoted).join('|')}` : ''
  const titles = draft.items.map(({ title }) => `「?${quoted(plain(title))}」?`).join('|')
  const known = new RegExp(
    `${itemMention.source}(?:${titles || '(?!)'})?|${documentTitle.source}|${documentNumber.source}|${quotation.source}${names}`,
    'g',
  )
  let masked = ''
  let last = 0
  for (const match of sentence.matchAll(known)) {
    const [whole, list, quoted] = match
    masked += sentence.slice(last, match.index)
    last = match.index + whole.length
    if (list !== undefined) {
      for (const number of numbersOfMention(list)) items.push({ number, at: masked.length })
      masked += marks.item
    } else if (quoted !== undefined) masked += quotes.has(quoted) ? marks.quote : quoted
    else if (whole.startsWith('《') || whole.includes('〔')) masked += marks.document
    else {
      named.push({ name: whole, at: masked.length })
      masked += marks.department
    }
  }
  masked += sentence.slice(last)
  const stranger = [...masked.matchAll(authority)].find(([name]) => !grounds.text.includes(name))
  if (stranger) return { reason: 'department', words: stranger[0] }
  return { masked, items, departments: named }
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function foreignItem(sentence: string, { itemNumbers, draft }: KnownNames): Violation | undefined {
  for (const { 0: whole, 1: list = '', index } of sentence.matchAll(itemMention)) {
    const numbers = numbersOfMention(list)
    if (numbers.some((number) => !itemNumbers.has(number))) return { reason: 'item', words: whole }
    const title = draft.items.find((item) =>
      sentence
        .slice(index + whole.length)
        .replace(/^[「“]/, '')
        .startsWith(plain(item.title)),
    )
    if (title && numbers.at(-1) !== title.number) return { reason: 'title', words: whole + title.title }
  }
  return undefined
}

function foreignTitle(sentence: string, titles: readonly string[], text: string): Violation | undefined {
  const stranger = [...sentence.matchAll(/「([^」]*)」?/g)].find(
    ([, title = '']) => !titles.includes(title) && !text.includes(`「${title}」`),
  )
  return stranger && { reason: 'title', words: stranger[0] }
}

function foreignOf(
  sentence: string,
  pattern: RegExp,
  known: ReadonlySet<string>,
  reason: 'document',
): Violation | undefined {
  const stranger = [...sentence.matchAll(pattern)].find(([words]) => ![...known].some((one) => words.endsWith(one)))
  return stranger && { reason, words: stranger[0] }
}
