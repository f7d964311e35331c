import type { Purpose } from '../domain/purpose.js'
import { citationOf } from './citation-of.js'
import { type Composed, type Knowledge, nothingCited } from './composition.js'
import * as wording from './wording.js'

/** An exact set over the list, every item with all its departments. */
export function composeOverview(
  { items, says }: Extract<Purpose, { kind: 'overview' }>,
  knowledge: Knowledge,
): Composed {
  const known = items.flatMap((number) => knowledge.items.get(number) ?? [])
  if (known.length === 0)
    return { ...nothingCited, text: wording.overviewNone(says), script: wording.overviewNone(says) }
  const lines = known.map(({ number, title, departments }) =>
    wording.overviewLine(wording.itemName(number, title), departments),
  )
  const text = `${wording.overviewLead(says, known.length)}${lines.join('；')}。${wording.overviewEnd}`
  const script = `${wording.overviewLead(says, known.length)}${known.map(({ number, title }) => wording.itemName(number, title)).join('，')}。`
  return { ...nothingCited, text, script, citations: known.map((item) => citationOf(item, 'primary')) }
}
