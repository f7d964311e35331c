import type { AnswerKind } from '../domain/answer.js'
import type { Topic } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'

/** A message that tells more of the case leaves the topic only for something this sure. */
const sureSwitch = 0.85
/** 团市委呢, 那小的呢 */
const longestEllipsis = 12

/** Whether a message goes on with the topic: a reply, more of the case, or too little to stand alone. */
export function continues(understanding: Understanding, topic: Topic, replied: boolean, kind: AnswerKind): boolean {
  if (replied) return true
  switch (topic.kind) {
    case 'overview':
      return continuesOverview(understanding, kind)
    case 'policy':
      return (kind === 'clarify' || kind === 'policy') && isBare(understanding) && understanding.facts.length === 0
    case 'service':
      return continuesService(understanding, kind)
    default:
      return false
  }
}

function continuesOverview({ text, signals }: Understanding, kind: AnswerKind): boolean {
  if (kind === 'smalltalk' || kind === 'overview') return false
  return signals.departments.length > 0 && text.length <= longestEllipsis
}

function continuesService(understanding: Understanding, kind: AnswerKind): boolean {
  const { ranked, signals, facts, children, text } = understanding
  if (kind === 'smalltalk' || kind === 'overview') return false
  if (facts.length > 0 && (signals.corrects || !signals.requests)) return true
  if (kind === 'out_of_scope') return false
  if (kind === 'clarify') return true
  if (children.length > 0 && text.length <= longestEllipsis && signals.names.length === 0) return true
  const [best] = ranked
  const sure = best !== undefined && best.score > sureSwitch
  return facts.length > 0 && signals.names.length === 0 && !sure && kind === 'service'
}

const isBare = ({ signals }: Understanding): boolean => signals.policy === undefined && signals.term === undefined
