import { describe, expect, it } from 'vitest'
import { type BoundaryCase, generateCases } from '../../../src/evaluation/boundary/generate-cases.js'
import { loadPhrases, type Phrases } from '../../../src/evaluation/boundary/phrases.js'
import { sayCase } from '../../../src/evaluation/boundary/say-case.js'
import { items, rules } from './real-rules.js'

const phrases: Phrases = {
  facts: { ageInMonths: ['娃{age}'], hukou: { outside: ['外地户口'], district: ['户口在{place}'] } },
  places: { licang: ['李沧'] },
  questions: ['问{name}'],
  troubles: { names: ['老哭'], questions: ['孩子{name}'] },
  notAsked: ['没人养'],
  tells: [{ names: ['入园'], facts: { stage: 'kindergarten' } }],
}
const about = (facts: BoundaryCase['facts']): BoundaryCase => ({
  id: 'x',
  item: 2,
  place: 'age',
  side: 'inside',
  facts,
  expected: 'need_info',
})
const named = (...names: readonly string[]) => ({ number: 2, instead: [1], benefits: [{ id: 'a', names }] })
const say = (facts: BoundaryCase['facts'], ...names: readonly string[]) =>
  sayCase(about(facts), named(...names), phrases, '1')

describe('sayCase', () => {
  it.each([
    [11, '娃11个月'],
    [36, '娃刚满3岁'],
    [83, '娃6岁11个月'],
  ])('says an age of %i months as people do', (age, said) => {
    expect(say({ ageInMonths: { min: age, max: age } }, '园').text).toBe(`${said}，问园`)
  })

  it('puts a district into the phrases for districts', () => {
    expect(say({ hukou: 'licang' }, '园').text).toBe('户口在李沧，问园')
  })

  it('takes no pattern, no name that asks for nothing, and none that tells what is not so', () => {
    expect(say({}, '园.{0,4}费', '没人养', '入园', '园').text).toBe('问园')
  })

  it('counts what the only name tells', () => {
    expect(say({ hukou: 'outside' }, '入园')).toEqual({
      text: '外地户口，问入园',
      expected: 'conditional',
      instead: [1],
    })
  })

  it('tells a trouble instead of asking for it', () => {
    expect(say({}, '老哭').text).toBe('孩子老哭')
  })

  it('refuses a fact that no phrase says', () => {
    expect(() => say({ disabled: true }, '园')).toThrow('no phrase says disabled true')
  })

  it('has words for every case of the real rules', async () => {
    const real = await loadPhrases('evals/phrases.yaml')
    for (const one of generateCases(rules)) {
      const item = items.find(({ number }) => number === one.item)
      expect(item && sayCase(one, item, real, '1').text).not.toMatch(/[{}]|，$/)
    }
  })
})

it('loadPhrases refuses a file that holds no phrases', async () => {
  await expect(loadPhrases('package.json')).rejects.toThrow(/^package\.json: /)
})
