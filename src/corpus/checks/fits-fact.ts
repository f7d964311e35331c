import { type FactId, type FactValue, factDefinitions } from '../../domain/fact.js'

interface Definition {
  readonly kind: 'boolean' | 'choice' | 'range'
  readonly values?: readonly string[]
  readonly most?: number
}

/** The type of a fact, with what each kind has. */
export function definitionOf(fact: FactId): Definition {
  return factDefinitions[fact]
}

/** Whether a fact can have this value. */
export function fitsFact(fact: FactId, value: FactValue): boolean {
  const { kind, values = [], most = 0 } = definitionOf(fact)
  if (typeof value === 'boolean') return kind === 'boolean'
  if (typeof value === 'string') return kind === 'choice' && values.includes(value)
  return kind === 'range' && value.min >= 0 && value.min <= value.max && value.max <= most
}
