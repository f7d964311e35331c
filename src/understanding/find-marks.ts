import type { Lexicon } from '../domain/lexicon.js'
import type { Signals } from '../domain/understanding.js'
import { likely } from '../text/likely.js'

export type Mark = ReturnType<typeof marksOf>[number]['mark']

/** What a single pattern each tells of a message. */
export function createFindMarks(lexicon: Lexicon): (text: string) => ReadonlySet<Mark> {
  const marks = marksOf(lexicon)
  return (text) => new Set(likely(marks, text).flatMap(({ mark, pattern }) => (pattern.test(text) ? [mark] : [])))
}

const marksOf = ({ overview, policy, phrasing, ...lexicon }: Lexicon) =>
  [
    { mark: 'vague', pattern: lexicon.vague },
    { mark: 'requests', pattern: lexicon.request },
    { mark: 'child', pattern: lexicon.childWords },
    { mark: 'animal', pattern: lexicon.animals },
    { mark: 'corrects', pattern: lexicon.corrects },
    { mark: 'adult', pattern: lexicon.adultSubject },
    { mark: 'notForChild', pattern: lexicon.notForChild },
    { mark: 'fiction', pattern: lexicon.fiction },
    { mark: 'both', pattern: lexicon.both },
    { mark: 'asksAtEnd', pattern: phrasing.asksAtEnd },
    { mark: 'interrogative', pattern: phrasing.interrogative },
    { mark: 'wishes', pattern: phrasing.wishes },
    { mark: 'ellipsis', pattern: phrasing.ellipsis },
    { mark: 'turns', pattern: phrasing.turns },
    { mark: 'returns', pattern: phrasing.returns },
    { mark: 'calms', pattern: phrasing.calms },
    { mark: 'refers', pattern: phrasing.refers },
    { mark: 'asksWhose', pattern: phrasing.asksWhose },
    { mark: 'asksDepartments', pattern: phrasing.asksDepartments },
    { mark: 'ofList', pattern: phrasing.ofList },
    { mark: 'ofSeveral', pattern: phrasing.ofSeveral },
    { mark: 'anotherChild', pattern: lexicon.anotherChild },
    { mark: 'switchesTopic', pattern: lexicon.switchesTopic },
    { mark: 'set', pattern: overview.asks },
    { mark: 'all', pattern: overview.all },
    { mark: 'meaning', pattern: policy.asksMeaning },
    { mark: 'document', pattern: policy.asksDocument },
    { mark: 'basis', pattern: policy.basis },
  ] as const

/** How a message is put, of its marks. */
export const phrasingIn = (said: ReadonlySet<Mark>): Signals['phrasing'] => ({
  asksAtEnd: said.has('asksAtEnd'),
  interrogative: said.has('interrogative'),
  wishes: said.has('wishes'),
  ellipsis: said.has('ellipsis'),
  turns: said.has('turns'),
  returns: said.has('returns'),
  calms: said.has('calms'),
  refers: said.has('refers'),
  asksWhose: said.has('asksWhose'),
  asksDepartments: said.has('asksDepartments'),
  ofList: said.has('ofList'),
  ofSeveral: said.has('ofSeveral'),
})
