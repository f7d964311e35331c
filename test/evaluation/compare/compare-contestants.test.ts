import { describe, expect, test } from 'vitest'
import type { LabelledQuestion } from '../../../src/domain/knowledge.js'
import { foldsOf, sampleByItem } from '../../../src/evaluation/compare/choose-questions.js'
import { compareContestants } from '../../../src/evaluation/compare/compare-contestants.js'
import type { Contestant } from '../../../src/evaluation/compare/contestant.js'
import { parseGoldCases } from '../../../src/evaluation/gold-case.js'

const voices = ['aunt', 'driver', 'father', 'teacher']
const asked = (text: string, item: number, voice: string): LabelledQuestion => ({
  text,
  kind: 'service',
  items: [item],
  voice,
})
const questions = voices.flatMap((voice) => [1, 2].map((item) => asked(`${voice}问${item}`, item, voice)))
const goldCase = (turns: readonly string[], kind: string, primary: readonly number[]) =>
  JSON.stringify({ id: turns.join(), channel: 'widget', turns, expect: { kind: [kind], primary } })
const gold = parseGoldCases(
  [
    goldCase(['问1'], 'service', [1]),
    goldCase(['问2'], 'service', [2, 1]),
    goldCase(['问2', '那呢'], 'service', [2]),
    goldCase(['你好'], 'smalltalk', []),
  ].join('\n'),
  'gold',
)

/** Says 1 always, and keeps what it was trained on. */
function createStubborn(extra: Partial<Contestant> = {}) {
  const heard: (readonly LabelledQuestion[])[] = []
  const contestant: Contestant = {
    name: 'stubborn',
    packages: [],
    learns: true,
    train: async (known) => {
      heard.push(known)
      return () => 1
    },
    ...extra,
  }
  return { contestant, heard }
}
const compare = async (contestant: Contestant, asked = questions) => {
  const [row] = await compareContestants([contestant], { questions: asked, gold, onStep: () => undefined })
  return row
}

describe('compareContestants', () => {
  test('counts the questions of one item, and the gold cases of one turn that only a service answer fits', async () => {
    const several: LabelledQuestion = { text: '都问', kind: 'service', items: [1, 2], voice: 'aunt' }
    const chat: LabelledQuestion = { text: '你好', kind: 'smalltalk', items: [], voice: 'aunt' }
    const row = await compare(createStubborn().contestant, [...questions, several, chat])
    expect(row).toMatchObject({ heldOut: { hits: 4, of: 8 }, gold: { hits: 2, of: 2 } })
    expect(row?.microsecondsPerAnswer).toBeGreaterThan(0)
  })

  test('trains a learner once a fold and once for the gold cases', async () => {
    const { contestant, heard } = createStubborn()
    await compare(contestant)
    expect(heard.map(({ length }) => length)).toEqual([4, 6, 6, 8])
  })

  test('lets what is shipped answer the gold cases', async () => {
    const { contestant, heard } = createStubborn({ shipped: { trainedOn: 'all', answer: () => 'smalltalk' } })
    expect(await compare(contestant)).toMatchObject({ gold: { hits: 0, of: 2 } })
    expect(heard).toHaveLength(3)
  })

  test('tells a searcher no question', async () => {
    const { contestant, heard } = createStubborn({ learns: false })
    expect(await compare(contestant)).toMatchObject({ heldOut: { hits: 4, of: 8 } })
    expect(heard.flat()).toEqual([])
  })
})

test('foldsOf holds out each voice once, and never a part of one', () => {
  const folds = foldsOf(questions, 3)
  const voicesOf = (some: readonly LabelledQuestion[]) => [...new Set(some.map(({ voice }) => voice))]
  expect(folds.flatMap(({ heldOut }) => voicesOf(heldOut)).sort()).toEqual(voices)
  for (const { known, heldOut } of folds) {
    expect(voicesOf(known).filter((voice) => voicesOf(heldOut).includes(voice))).toEqual([])
    expect(known.length + heldOut.length).toBe(questions.length)
  }
})

test('sampleByItem takes as many of each item from first to last, and all where there are fewer', () => {
  const texts = sampleByItem([...questions, asked('只此一句', 3, 'aunt')], 2).map(({ text }) => text)
  expect(texts).toEqual(['aunt问1', 'aunt问2', 'father问1', 'father问2', '只此一句'])
})
