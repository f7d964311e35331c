import type { FactSheet, FactValue } from '../domain/fact.js'
import type { FoundFact, Understanding } from '../domain/understanding.js'
import { normalise } from '../text/normalise.js'
import type { Context } from './create-read.js'
import type { Understand } from './create-understand.js'

/** What a language model makes of a message that the code is unsure of. */
export interface Consultation {
  /** What is wanted, in plain words; read by the same code as any message. */
  readonly restated: string
  /** Facts with the words of the message that tell them. */
  readonly facts: readonly FoundFact[]
}

/** Why a model had nothing to say: what failed of it, or `unfit` for a reply that is not what was asked for. */
export interface FailedConsultation {
  readonly failed: string
}

export type Consult = (text: string, signal: AbortSignal) => Promise<Consultation | FailedConsultation>

/** Below it the code does not know what a message is about. */
const sure = 0.6

/** Whether asking a model may help: a message that says something, and leaves open what. Never where danger was seen. */
export function isUnsure({ ranked, signals, onlyTells }: Understanding): boolean {
  if (signals.danger || signals.smalltalk !== undefined || signals.itemNumbers.length > 0 || onlyTells) return false
  const [best] = ranked
  return best === undefined || best.score < sure || best.intent === 'clarify'
}

export interface Consulted {
  readonly understanding: Understanding
  /** What came of it, for the trace. */
  readonly consulted:
    | { readonly restated: string; readonly isUsed: boolean; readonly facts: readonly FoundFact[] }
    | FailedConsultation
}

/**
 * Takes from a consultation what can be trusted: its restatement where the code is sure of that one, and facts whose words
 * stand in the message, say the same to the code, and that nobody has told otherwise. Danger stays what the message itself said.
 */
export function takeIn(
  alone: Understanding,
  { restated, facts }: Consultation,
  {
    understand,
    context,
    known,
  }: { readonly understand: Understand; readonly context: Context; readonly known: FactSheet },
): Consulted {
  const told = facts.filter(
    (one) =>
      known[one.fact] === undefined &&
      ![...alone.facts, ...alone.supposed].some(({ fact }) => fact === one.fact) &&
      stands(one.words, alone.text) &&
      isRead(one, understand(one.words, context)),
  )
  const withFacts = { ...alone, facts: [...alone.facts, ...told] }
  const again = understand(restated, context)
  if (!isClearer(again, alone)) return { understanding: withFacts, consulted: { restated, isUsed: false, facts: told } }
  const { text, children, supposed, dangerInPart, signals } = alone
  const { danger, fiction, animal } = signals
  return {
    understanding: {
      ...again,
      text,
      facts: withFacts.facts,
      children,
      supposed,
      dangerInPart,
      onlyTells: false,
      signals: { ...again.signals, danger, fiction, animal },
    },
    consulted: { restated, isUsed: true, facts: told },
  }
}

const clauses = /[^，。；：！？、\s]+/g

/** As whole clauses: 办了居住证 says something else in 有没有办了居住证. */
const stands = (words: string, text: string): boolean => {
  const said = normalise(words).match(clauses)
  const told = new Set(text.match(clauses))
  return said?.every((clause) => told.has(clause)) ?? false
}

/** A model may point at words; what they say is read by the code. */
const isRead = ({ fact, value }: FoundFact, { facts }: Understanding): boolean =>
  facts.some((one) => one.fact === fact && isSame(one.value, value))

const isSame = (one: FactValue, other: FactValue): boolean =>
  typeof one === 'object' && typeof other === 'object' ? one.min === other.min && one.max === other.max : one === other

const unclear: ReadonlySet<unknown> = new Set(['clarify', 'crisis', 'smalltalk'])

function isClearer({ ranked: [best] }: Understanding, alone: Understanding): boolean {
  return (
    best !== undefined && !unclear.has(best.intent) && best.score >= sure && best.score > (alone.ranked[0]?.score ?? 0)
  )
}
