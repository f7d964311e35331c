import type { Understanding } from '../domain/understanding.js'
import { probabilityOf, type Weights } from '../learned/logistic.js'
import { type ContinuationEvidence, continuationFeatures } from './continuation.js'

/** 团市委呢 */
const longestEllipsis = 12
/** What is short and names nothing needs the topic to make sense of it: 归谁管呀, 要带什么材料. */
const longestDependent = 24
const likelier = 0.5

/** Whether a message goes on with the topic: a reply, more of the case, or too little to stand alone. */
export function continues(evidence: ContinuationEvidence, weights: Weights): boolean {
  const { understanding, topic } = evidence
  if (understanding.signals.smalltalk !== undefined) return false
  switch (topic.kind) {
    case 'overview':
      return continuesOverview(evidence)
    case 'policy':
      return continuesPolicy(evidence)
    case 'service':
      return continuesService(evidence, weights)
    case 'out_of_scope':
      return continuesOutOfScope(evidence)
    case 'crisis':
      return continuesCrisis(evidence)
    default:
      return false
  }
}

function continuesService(evidence: ContinuationEvidence, weights: Weights): boolean {
  const { signals, supposed, facts, text } = evidence.understanding
  if (signals.notForChild || signals.elsewhere || asksOffList(evidence)) return false
  if (signals.phrasing.asksWhose) return true
  if (supposed.length > 0) return !signals.adult || signals.child
  if (text.length <= longestDependent && signals.corrects && facts.length > 0) return true
  if (text.length <= longestEllipsis && signals.anotherChild && signals.names.length === 0) return true
  return probabilityOf(continuationFeatures(evidence), weights) > likelier
}

/** A matter that is not on the list, or an adult's own: unless it is only told, or supposed. */
function asksOffList({
  understanding: { text, signals, supposed, facts, ranked },
  kind,
}: ContinuationEvidence): boolean {
  const tellsOnly = (facts.length > 0 || text.length > longestEllipsis) && (!signals.requests || signals.corrects)
  if (signals.matter !== undefined) return supposed.length === 0 && !tellsOnly
  if (!signals.adult || signals.child || tellsOnly || kind !== 'out_of_scope') return false
  return facts.length === 0 || ranked.some(({ intent, score }) => intent === kind && score > likelier)
}

function continuesOverview({ understanding: { text, signals }, kind }: ContinuationEvidence): boolean {
  if (kind === 'smalltalk' || kind === 'overview') return false
  return signals.departments.length > 0 && text.length <= longestEllipsis
}

function continuesPolicy({ understanding, kind }: ContinuationEvidence): boolean {
  return (kind === 'clarify' || kind === 'policy') && isBare(understanding) && understanding.facts.length === 0
}

/** 咋接上啊, after what is not on the list; 那孩子的呢 goes back to the child. */
function continuesOutOfScope({ understanding: { signals, text, facts }, topic, kind }: ContinuationEvidence): boolean {
  if (signals.names.length > 0) return false
  if (signals.child || facts.length > 0) return topic.items.length > 0 && kind !== 'out_of_scope' && kind !== 'service'
  return (kind === 'clarify' || kind === 'smalltalk') && text.length <= longestDependent
}

/** 他现在睡了, 14岁: more of the danger, until it is said to be over or something else is asked. */
function continuesCrisis({ understanding: { signals, facts }, topic, kind }: ContinuationEvidence): boolean {
  if (signals.phrasing.calms || topic.danger === undefined) return false
  return kind === 'clarify' || (kind === 'service' && facts.length > 0 && !signals.requests)
}

const isBare = ({ signals }: Understanding): boolean => signals.policy === undefined && signals.term === undefined
