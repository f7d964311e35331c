import { countsOf, type Grounds } from './grounds.js'
import {
  isAlike,
  negatesOtherwise,
  ofAnother,
  otherWant,
  paidByAnother,
  type Spoken,
  takenForMet,
  turnedRound,
  widened,
} from './likeness.js'
import { consolation, noHelp } from './patterns/claims.js'
import {
  asserted,
  demands,
  either,
  misplacedHelp,
  negated,
  negation,
  onlyIfSaid,
  sweeping,
} from './patterns/meaning.js'
import { agent, anyAgent, anyPlace, childLabels, firstPerson, place, requests } from './patterns/roles.js'
import { numbersIn, readNumbers } from './read-numbers.js'
import type { Segment } from './segments-of.js'
import { marks } from './sentence.js'
import type { Violation } from './violation.js'

/** The words that give a changed meaning away; undefined where there are none. */
type ClauseCheck = (spoken: Spoken, grounds: Grounds) => string | undefined

const checks: readonly ClauseCheck[] = [
  confusesChildren,
  turnedRound,
  widened,
  ofAnother,
  takenForMet,
  negatesOtherwise,
  saysUnsaid,
  countsOtherwise,
  deniesHelp,
  assertsCondition,
  paidByAnother,
  otherWant,
  strangeAgent,
  strangePlace,
  sweeps,
  givesBoth,
  demandsMore,
  affirmsNegated,
  ({ clause }) => misplacedHelp.exec(clause)?.[0],
  asksForData,
]

const titles = /「[^」]*」|第[\d、]+项/g

/** Whether a clause says of somebody or something else what the draft says. */
export function checkClauses({ clauses, about }: Segment, grounds: Grounds): Violation | undefined {
  for (const [index, clause] of clauses.entries()) {
    const self = firstPerson.exec(clause)?.[0]
    if (self !== undefined) return { reason: 'first_person', words: self }
    const spoken: Spoken = { clause, before: clauses[index - 1] ?? '', sentence: clauses.join(''), about }
    for (const check of checks) {
      const words = check(spoken, grounds)
      if (words !== undefined) return { reason: 'contrast', words }
    }
  }
  return undefined
}

function confusesChildren({ clause, about }: Spoken): string | undefined {
  const labels = [...clause.matchAll(childLabels)].map(([words]) => words)
  return labels.find((words) => about.some(({ text }) => !text.includes(words)))
}

function saysUnsaid({ clause }: Spoken, { text }: Grounds): string | undefined {
  return onlyIfSaid.find((words) => words.test(clause) && !words.test(text))?.exec(clause)?.[0]
}

/** Numbers belong to the item that they are told of. */
function countsOtherwise({ clause, about }: Spoken, { draft, told }: Grounds): string | undefined {
  if (about.length === 0 || draft.items.length < 2) return undefined
  const own = about.map(({ number }) => numbersIn((told.get(number) ?? '').replace(titles, '')))
  const counts = new Set(countsOf(draft))
  return readNumbers(clause)
    .map(({ key }) => key)
    .find((key) => !counts.has(key) && own.some((known) => !known.has(key)))
}

function assertsCondition({ clause }: Spoken, { text }: Grounds): string | undefined {
  const words = asserted.exec(clause)?.[0]
  return words !== undefined && !text.includes(words) ? words : undefined
}

function deniesHelp({ clause }: Spoken): string | undefined {
  return consolation.test(clause) ? undefined : noHelp.exec(clause)?.[0]
}

function strangeAgent({ clause }: Spoken, { agents }: Grounds): string | undefined {
  const isKnown = (words: string) => words.startsWith(marks.department) || agents.has(words) || anyAgent.test(words)
  return [...clause.matchAll(agent)].find(([, words = '']) => !isKnown(words))?.[0]
}

function strangePlace({ clause }: Spoken, { places }: Grounds): string | undefined {
  return [...clause.matchAll(place)].find(([, words = '']) => !places.has(words) && !anyPlace.test(words))?.[0]
}

function sweeps({ clause }: Spoken, { text }: Grounds): string | undefined {
  const words = sweeping.exec(clause)?.[0] ?? (either.test(text) ? undefined : either.exec(clause)?.[0])
  return words !== undefined && !text.includes(words) ? words : undefined
}

function givesBoth({ clause }: Spoken, { both }: Grounds): string | undefined {
  return both.find((words) => clause.includes(words))
}

function demandsMore({ clause }: Spoken, { text, clauses }: Grounds): string | undefined {
  const words = demands.exec(clause)?.[0]
  return words !== undefined && !text.includes(words) && !isAlike(clause, clauses) ? words : undefined
}

function affirmsNegated({ clause }: Spoken, { body }: Grounds): string | undefined {
  if (clause.search(negation) >= 0) return undefined
  const known = [...body.matchAll(negated)].map(([, words = '']) => words)
  return known.find((words) => clause.includes(words) && body.split(words).length === 2)
}

function asksForData({ clause }: Spoken, { text }: Grounds): string | undefined {
  const words = requests.exec(clause)?.[0]
  return words !== undefined && !text.includes(words) ? words : undefined
}
