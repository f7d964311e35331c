import { describe, expect, test } from 'vitest'
import type { Assertion, TopicPattern } from '../../src/domain/topic-pattern.js'
import { assertionFeatures } from '../../src/understanding/assertion-features.js'
import type { Stated } from '../../src/understanding/find-stated.js'
import { findTold } from '../../src/understanding/find-told.js'
import { findTopics } from '../../src/understanding/find-topics.js'
import type { JudgedMention } from '../../src/understanding/judge-assertions.js'

const topic: TopicPattern = {
  topic: 'residencePermit',
  asked: false,
  pattern: /居住证/u,
  present: { fact: 'residencePermit', value: true },
  absent: { fact: 'residencePermit', value: false },
}
const relief: TopicPattern = { topic: 'relief', asked: true, pattern: /临时救助|救助金/u }

const nothing: Stated = { facts: [], open: new Set(), supposed: [] }
const found = { fact: 'residencePermit', value: true, words: '有居住证', start: 2, end: 6 } as const
const judged = (assertion: Assertion, probability: number) => [{ topic, assertion, probability, start: 3, end: 6 }]
const text = '办好了居住证'
const lexicon = { unsettled: /(.)没\1/u }
const valuesOf = (mentions: readonly JudgedMention[], stated: Stated, ofParents: Parameters<typeof findTold>[4]) =>
  findTold(text, lexicon, mentions, stated, ofParents).map(({ value }) => value)

describe('a judged mention', () => {
  test.each([
    ['adds what no pattern found', judged('present', 0.95), nothing, [true]],
    ['denies what no pattern found, being less sure', judged('absent', 0.87), nothing, [false]],
    ['adds nothing when it is not sure', judged('present', 0.8), nothing, []],
    ['adds nothing when nothing is told', judged('none', 1), nothing, []],
    ['has no say where its topic says nothing of it', judged('possible', 1), nothing, []],
    ['leaves what a pattern found', judged('absent', 0.88), { ...nothing, facts: [found] }, [true]],
    ['denies what a pattern found in the same words', judged('absent', 0.97), { ...nothing, facts: [found] }, [false]],
    ['leaves open what is said to be open', judged('present', 1), { ...nothing, open: new Set([found.fact]) }, []],
    ['leaves supposed what is supposed', judged('present', 1), { ...nothing, supposed: [found] }, []],
  ] as const)('%s', (_, mentions, stated, values) => {
    expect(valuesOf(mentions, stated, [])).toEqual(values)
  })

  test('says nothing where it is supposed', () => {
    const supposing = '要是有居住证'
    expect(findTold(supposing, lexicon, judged('present', 1), nothing, [])).toEqual([])
  })

  test('says nothing where its clause leaves it open', () => {
    expect(findTold('办没办居住证', lexicon, judged('present', 1), nothing, [])).toEqual([])
  })

  test('of a parent says nothing of the child', () => {
    expect(valuesOf(judged('present', 1), nothing, [{ start: 0, end: 9 }])).toEqual([])
  })
})

describe('topics', () => {
  test('are found where they are named, the longer of two that start together', () => {
    const longer: TopicPattern = { topic: 'longer', asked: false, pattern: /居住证明/u }
    const names = findTopics('没有居住证明和居住证', [topic, longer]).map((mention) => mention.topic.topic)
    expect(names).toEqual(['longer', 'residencePermit'])
  })

  test('look the same in the same words, whatever is named', () => {
    const around = (text: string, one: TopicPattern) => {
      const [mention, ...others] = findTopics(text, [one])
      if (!mention) throw new Error('not named')
      return new Set(assertionFeatures(text, [mention, ...others], mention))
    }
    const [permit, aid] = [
      around('居住证还没批下来', topic),
      around('救助金还没批下来', { ...relief, topic: topic.topic }),
    ]
    expect(permit).toEqual(aid)
    expect(around('居住证早批下来了', topic)).not.toEqual(permit)
  })
})
