import { checkText } from './check-text.js'
import { checkWhole } from './check-whole.js'
import type { Draft } from './draft.js'
import { type Grounds, groundsOf } from './grounds.js'
import { judgeSegment } from './judge-segment.js'
import type { Progress } from './progress.js'
import { segmentsOf } from './segments-of.js'
import { plain } from './sentence.js'
import type { Violation } from './violation.js'
import type { WordStock } from './word-stock.js'

/** One rewriting under way. */
export interface Grounding {
  /** A sentence with all tokens expanded. Undefined when it may be sent. */
  take(sentence: string): Violation | undefined
  /** After the last sentence: whether all that has to be said was said. */
  end(): Violation | undefined
}

/** Shorter clauses may come again. */
const leastRepeated = 10
const leastRepeatedSentence = 6
const stutters = /(?:^|[，。])([^，。]{2,})[，。]\1(?:[，。]|$)/

export function openGrounding(draft: Draft, stock: WordStock): Grounding {
  const grounds = groundsOf(draft)
  let progress = firstProgress(grounds)
  return {
    take(sentence) {
      const next = advance(progress, sentence, grounds, stock)
      if ('reason' in next) return next
      progress = next
      return undefined
    },
    end: () => checkWhole(progress, grounds),
  }
}

function firstProgress({ draft }: Grounds): Progress {
  const judged = draft.items.filter(({ verdict }) => verdict !== undefined)
  const current = judged.length === 1 ? judged : []
  return { sentences: [], clauses: new Set(), current, told: new Map(), hotlines: new Set(), isOutsideTold: false }
}

function advance(progress: Progress, raw: string, grounds: Grounds, stock: WordStock): Progress | Violation {
  const sentence = plain(raw)
  const stutter = stutters.exec(sentence)
  if (stutter) return { reason: 'repeated', words: stutter[0] }
  const names = checkText(raw, grounds, stock)
  if ('reason' in names) return names
  const said = { ...progress, sentences: [...progress.sentences, sentence] }
  const next = segmentsOf(names, said.current, grounds.draft).reduce<Progress | Violation>(
    (before, segment) => ('reason' in before ? before : judgeSegment(before, segment, grounds)),
    said,
  )
  return 'reason' in next ? next : withClauses(next, sentence)
}

function withClauses(progress: Progress, sentence: string): Progress | Violation {
  const about = progress.current.map(({ number }) => number).join()
  const long = sentence.split(/[，。；！？]/).filter((clause) => clause.length >= leastRepeated)
  const said = [...long, ...(sentence.length >= leastRepeatedSentence ? [sentence] : [])]
  const keys = said.map((words) => `${about}:${words}`)
  const again = said.find(
    (_, index) => progress.clauses.has(keys[index] ?? '') || keys.indexOf(keys[index] ?? '') < index,
  )
  if (again !== undefined) return { reason: 'repeated', words: again }
  return { ...progress, clauses: new Set([...progress.clauses, ...keys]) }
}
