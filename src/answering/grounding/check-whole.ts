import type { Grounds } from './grounds.js'
import { consolation } from './patterns/claims.js'
import type { Progress } from './progress.js'
import { plain } from './sentence.js'
import type { Violation } from './violation.js'

/** What the composed answer says and the rewriting has left out. */
export function checkWhole(
  { told, hotlines, isOutsideTold, sentences }: Progress,
  grounds: Grounds,
): Violation | undefined {
  if (sentences.length === 0) return { reason: 'empty', words: '' }
  for (const { number, departments, verdict } of grounds.draft.items) {
    if (verdict === undefined) continue
    const said = told.get(number)
    if (!said || !sentences.some((sentence) => sentence.includes(`第${number}项`)))
      return { reason: 'missing_item', words: `第${number}项` }
    const missing = departments.find((name) => !said.responsible.has(plain(name)))
    if (missing) return { reason: 'missing_department', words: missing }
    if (!said.isVerdictTold) return { reason: 'missing_verdict', words: `第${number}项` }
  }
  const consoles = (text: string) => consolation.test(text)
  if (consoles(grounds.body) && !sentences.some(consoles)) return { reason: 'missing_consolation', words: '' }
  const hotline = grounds.hotlines.find((number) => !hotlines.has(number))
  if (hotline) return { reason: 'missing_hotline', words: hotline }
  if (grounds.draft.kind === 'out_of_scope' && !isOutsideTold) return { reason: 'missing_verdict', words: '' }
  return undefined
}
