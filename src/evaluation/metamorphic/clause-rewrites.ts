import { pick, type Random } from '../seeded-random.js'
import type { Rewrite } from './swap-one.js'
import type { Tables } from './tables.js'

/** Before the message, and at each border of clauses with even chances. */
export const fillers =
  ({ fillers: said }: Tables): Rewrite =>
  (text, random) =>
    `${pick(random, said)}，${text.replace(borders, (border) => border + (random() < 0.5 ? filler(said, random) : ''))}`

const filler = (said: readonly string[], random: Random): string => pick(random, said) ?? ''

/** At the end, or at one border of clauses. */
export const emoji =
  ({ emoji: faces }: Tables): Rewrite =>
  (text, random) => {
    const places = [...text.matchAll(borders)].map(({ index }) => index)
    const at = pick(random, [...places, text.length]) ?? text.length
    return text.slice(0, at) + pick(random, faces) + text.slice(at)
  }

/** Nothing is put round a message that greets or thanks by itself. */
export const polite =
  ({ polite: { before, after } }: Tables): Rewrite =>
  (text) =>
    /请问|您好|你好|谢谢/.test(text) ? text : `${before}${text.replace(/[。，,.\s]+$/u, '')}${after}`

/** As speech recognition writes it: no marks at all, or spaces in their place. */
export const speech: Rewrite = (text, random) => {
  const space = random() < 0.5 ? ' ' : ''
  return text.replace(marks, space).trim()
}

/** The clauses the other way round, where each stands by itself. */
export const clauseOrder =
  ({ clauses: { leaningStarts, leaningAnywhere } }: Tables): Rewrite =>
  (text) => {
    const end = /[。？！?!]+$/u.exec(text)?.[0] ?? ''
    const body = text.slice(0, text.length - end.length)
    const clauses = body.split(/[，,。；;！!\s]+/u)
    const independent =
      clauses.length > 1 &&
      clauses.length < 5 &&
      !leaningAnywhere.some((word) => body.includes(word)) &&
      clauses.every((clause, index) => stands(clause) && (index === 0 || !leans(clause, leaningStarts)))
    return independent ? clauses.toReversed().join('，') + end : text
  }

const stands = (clause: string): boolean => clause.length >= leastClause && !/[？?、：:“”]/u.test(clause)

/** Shorter ones are words set apart more often than clauses. */
const leastClause = 4

const leans = (clause: string, starts: readonly string[]): boolean => starts.some((start) => clause.startsWith(start))

const marks = /[，。？！、；：,.?!;:…~—“”‘’"'()（）]+/gu
const borders = /[，。；！？,;!?]+(?=.)/gu
