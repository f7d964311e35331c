import { parentStates } from '../../domain/fact.js'
import type { Lexicon } from '../../domain/lexicon.js'
import type { ItemEntry } from '../schemas.js'
import type { Fault } from './fault.js'
import { fitsFact } from './fits-fact.js'

/** What a pattern concludes that leaves its fact open: 疑似, 没查过. */
const leftOpen = '?'

/** Pattern tables that conclude a value which no fact has, or name a domain which no item has. */
export function checkLexicon(
  { facts, topics, parents, overview }: Lexicon,
  items: readonly ItemEntry[],
): readonly Fault[] {
  const domains = new Set(items.map(({ domain }) => domain))
  const states: readonly string[] = parentStates
  return [
    ...facts
      .filter(({ fact, value }) => value !== leftOpen && !fitsFact(fact, value))
      .map(({ fact, value, pattern }) =>
        fault(`facts.yaml, ${pattern.source}`, `${fact} is never ${JSON.stringify(value)}`),
      ),
    ...topics.flatMap(({ topic, present, absent, possible }) =>
      [present, absent, possible]
        .filter((conclusion) => conclusion !== undefined && !fitsFact(conclusion.fact, conclusion.value))
        .map((conclusion) => fault(`topics.yaml, ${topic}`, `${conclusion?.fact} is never ${conclusion?.value}`)),
    ),
    ...parents.states
      .filter(({ state }) => !states.includes(state))
      .map(({ state }) => fault('parents.yaml, states', `no parent is ${state}`)),
    ...overview.groups
      .filter(({ fact }) => fact !== undefined && !fitsFact(fact, true))
      .map(({ says, fact }) => fault(`kinds.yaml, group ${says}`, `${fact} is not a yes-or-no fact`)),
    ...overview.domains
      .filter(({ domain }) => !domains.has(domain))
      .map(({ domain }) => fault('kinds.yaml, domains', `no item is in ${domain}`)),
  ]
}

function fault(place: string, says: string): Fault {
  return { code: 'lexicon_value', place: `lexicon/${place}`, says }
}
