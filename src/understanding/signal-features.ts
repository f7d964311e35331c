import type { FoundFact, Signals } from '../domain/understanding.js'
import { type Features, hashFeature } from '../text/features.js'

/** What tables and facts tell, as features beside those of the bare text: the weights of both are learned together. */
export function signalFeatures(signals: Signals, facts: readonly FoundFact[], length: number): Features {
  const names = new Set<string>()
  for (const name of namesSpoken(signals.names)) names.add(name)
  for (const item of signals.negated) names.add(`negated:${item}`)
  for (const { fact, value } of facts) {
    names.add(`fact:${fact}`)
    names.add(`fact:${fact}=${typeof value === 'object' ? Math.floor(value.min / 12) : value}`)
  }
  for (const [ask, asked] of Object.entries(signals.asks)) if (asked) names.add(`asks:${ask}`)
  const { danger, smalltalk, matter, policy, term } = signals
  if (danger) names.add('danger').add(`danger:${danger.danger}`)
  if (smalltalk) names.add('smalltalk')
  if (matter) names.add('matter').add(`matter:${matter}`)
  if (signals.adult) names.add(signals.matter ? 'adult+matter' : 'adult')
  if (signals.adult && !signals.child) names.add('adult-nochild')
  if (signals.notForChild) names.add('notForChild')
  if (signals.otherTown) names.add('otherTown')
  if (!signals.requests) names.add('tells')
  if (signals.elsewhere) names.add('elsewhere')
  if (signals.vague) names.add('vague')
  if (signals.departments.length > 0) names.add('department')
  if (policy) names.add('policy')
  if (term) names.add('term')
  if (signals.departments.length > 0 && signals.asks.set) names.add('department+set')
  if ((policy || term) && signals.asks.meaning) names.add('term+meaning')
  if ((policy || term) && signals.asks.document) names.add('term+document')
  const disabled = facts.some(({ fact, value }) => fact === 'disabled' && value === true)
  const schooling =
    facts.some(({ fact }) => fact === 'stage') || signals.names.some(({ item }) => item >= 2 && item <= 4)
  if (disabled) names.add(schooling ? 'disabled+schooling' : 'disabled')
  if (signals.names.length === 0) names.add(signals.vague ? 'nameless+vague' : 'nameless')
  names.add(`length:${Math.min(6, Math.floor(Math.log2(length + 1)))}`)
  return Array.from(names, hashFeature)
}

/** Spoken names alone, for a part of a message. */
export function nameFeatures(names: Signals['names']): Features {
  return [...new Set(namesSpoken(names))].map(hashFeature)
}

const namesSpoken = (names: Signals['names']): readonly string[] =>
  names.flatMap(({ item, benefit }) => [`item:${item}`, `benefit:${item}:${benefit}`])
