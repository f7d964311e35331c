import type { FoundFact } from '../domain/understanding.js'

/** First statement of a fact for a child counts, save where another fact outweighs it. */
export function settleFacts(found: readonly FoundFact[]): readonly FoundFact[] {
  const left = found.find(({ fact, value }) => fact === 'stage' && schoolLeft.has(value as string))
  const parents = found.filter(({ fact }) => fact === 'father' || fact === 'mother')
  const chosen = new Map<string, FoundFact>()
  for (const fact of found) {
    if (left && fact !== left && fact.child === left.child && (fact.fact === 'stage' || fact.fact === 'grade')) continue
    if (outweighed(fact, parents)) continue
    const key = `${fact.child ?? ''}:${fact.fact}`
    if (!chosen.has(key)) chosen.set(key, fact)
  }
  return [...chosen.values()]
}

const schoolLeft: ReadonlySet<string> = new Set(['left_after_compulsory', 'dropped_out', 'vocational'])

/** What has become of the parents says more than the name of a group: 爹妈都在打工 is not 事实无人抚养, whatever it is called. */
function outweighed({ fact, value }: FoundFact, parents: readonly FoundFact[]): boolean {
  if (value !== true || parents.length === 0) return false
  const states = parents.map((parent) => parent.value as string)
  if (fact === 'orphan') return states.some((state) => !gone.has(state))
  return fact === 'deFactoUnattended' && states.includes('caring')
}

/** Both dead, or not to be found: an orphan. */
const gone: ReadonlySet<string> = new Set(['dead', 'missing', 'lost_contact'])
