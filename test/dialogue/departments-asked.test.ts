import { expect, test } from 'vitest'
import { departmentsAsked } from '../../src/dialogue/departments-asked.js'
import type { Topic } from '../../src/domain/session.js'
import type { Intent, Understanding } from '../../src/domain/understanding.js'

interface Said {
  readonly asksDepartments?: boolean
  readonly ofList?: boolean
  readonly ofSeveral?: boolean
  readonly best?: readonly [intent: Intent, score: number]
  readonly departments?: readonly string[]
}

/** Of an understanding, only this is looked at. */
const said = ({ best = ['overview', 0.9], departments = [], ...phrasing }: Said) =>
  ({
    signals: { phrasing: { asksDepartments: true, returns: false, ...phrasing }, names: [], departments },
    ranked: [{ intent: best[0], score: best[1] }],
    needs: [],
  }) as unknown as Understanding

const school: Topic = { kind: 'service', items: [3] }

test.each([
  ['负责部门请报全', 'of the topic', said({}), school, [14], [3]],
  [
    '以上两项归哪些部门',
    'of the topic and what was spoken of before it',
    said({ ofSeveral: true }),
    school,
    [1, 14],
    [14, 3],
  ],
  [
    '两项分别归谁',
    'of a topic that is already two',
    said({ ofSeveral: true }),
    { ...school, items: [4, 17] },
    [1],
    [4, 17],
  ],
  ['以上归谁管', 'of the only topic there was', said({ ofSeveral: true }), school, [], [3]],
  ['清单上哪几项归教育局', 'of the list', said({ ofList: true }), school, [14], undefined],
  ['市妇联负责的请报全', 'of a department', said({ departments: ['市妇联'] }), school, [14], undefined],
  ['那打疫苗归谁管', 'of something new', said({ best: [1, 0.95] }), school, [14], undefined],
  ['归谁管', 'of nothing spoken of', said({}), undefined, [], undefined],
  ['好的', 'of nobody', said({ asksDepartments: false }), school, [14], undefined],
] as const)('%s asks for the departments %s', (_, __, understanding, topic, visited, items) => {
  expect(departmentsAsked(understanding, topic, visited)).toEqual(items)
})
