import type { FactId } from '../../domain/fact.js'
import type { Telling } from '../../domain/knowledge.js'
import { parseFactValue } from '../../domain/lexicon.js'
import type { Fault } from './fault.js'
import { fitsFact } from './fits-fact.js'

/** Tellings of a value that their fact never has: nothing would be learned from them. */
export function checkTellings(tellings: readonly Telling[]): readonly Fault[] {
  return tellings.flatMap(({ text, facts }) =>
    Object.entries(facts)
      .filter(([fact, value]) => !fitsFact(fact as FactId, parseFactValue(value)))
      .map(
        ([fact, value]): Fault => ({
          code: 'telling_value',
          place: `tellings/, ${text}`,
          says: `${fact} is never ${value}`,
        }),
      ),
  )
}
