import type { Corpus } from '../load-corpus.js'
import type { Fault } from './fault.js'
import { ruleLeaves, rulesOfGate, rulesOfItem } from './rule-leaves.js'

/** The promise words in a text. */
export type FindPromises = (text: string) => readonly string[]

interface Said {
  readonly place: string
  readonly says: string
}

const money = /\d+ ?(?:元|万元)/u
/** A mobile number; a landline with its area code, or of this city without. */
const phone = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-— ]?\d{7,8}|8\d{7})(?!\d)/u

/** What grounds an answer holds no sum and no number that may have changed; no wording at all promises anything. */
export function checkWording(corpus: Corpus, findPromises: FindPromises): readonly Fault[] {
  const sourced = sourcedWords(corpus)
  const find = (code: Fault['code'], pattern: RegExp) =>
    sourced.flatMap(({ place, says }): readonly Fault[] => {
      const words = pattern.exec(says)?.[0]
      return words === undefined ? [] : [{ code, place, says: `holds ${words}` }]
    })
  const promises = [...sourced, ...ownWords(corpus)].flatMap(({ place, says }) =>
    findPromises(says).map((word): Fault => ({ code: 'promise', place, says: `${word} in: ${says}` })),
  )
  return [...find('sum_of_money', money), ...find('phone_number', phone), ...promises]
}

function sourcedWords({ policies, terms }: Corpus): readonly Said[] {
  return [
    ...policies.flatMap(({ id, facts }) =>
      facts.map((fact) => ({ place: `policy ${id}, fact ${fact.id}`, says: fact.says })),
    ),
    ...terms.map(({ term, says }) => ({ place: `term ${term}`, says })),
  ]
}

function ownWords({ gate, items, factQuestions }: Corpus): readonly Said[] {
  const rules = [...rulesOfGate(gate), ...items.flatMap(rulesOfItem)]
  return [
    ...rules.flatMap(({ place, rule }) =>
      ruleLeaves(rule).map((leaf) => ({ place, says: 'always' in leaf ? leaf.always : leaf.says })),
    ),
    ...items.flatMap(({ number, benefits }) =>
      benefits.map(({ id, says }) => ({ place: `item ${number}, benefit ${id}`, says })),
    ),
    ...factQuestions.flatMap(({ fact, wish }) => (wish ? [{ place: `facts.yaml, ${fact}`, says: wish.says }] : [])),
  ]
}
