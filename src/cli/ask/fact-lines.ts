import type { KnownFact } from '../../domain/answer.js'
import type { FactValue } from '../../domain/fact.js'

/** What is known so far, with the words each fact came from. */
export function factLines(facts: readonly KnownFact[]): readonly string[] {
  if (facts.length === 0) return ['还什么都不知道。']
  return facts.map(({ child, fact, value, words, turn }) => {
    const whose = child === '' ? '' : `${child} `
    return `${whose}${fact} = ${valueText(value)}（第${turn}轮：“${words}”）`
  })
}

function valueText(value: FactValue): string {
  if (typeof value !== 'object') return String(value)
  return value.min === value.max ? String(value.min) : `${value.min}..${value.max}`
}
