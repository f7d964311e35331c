import type { AnswerKind } from '../domain/answer.js'
import type { Topic } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'

/** A message leaves the topic only for something this sure; telling facts of the case asks for more than asking. */
const sureSwitch = 0.8
const sureSwitchDespiteFacts = 0.9
/** Enough where an adult asks for no child: 那我自己想打九价. */
const likelySwitch = 0.5
/** 团市委呢, 那小的呢 */
const longestEllipsis = 12
/** More of the case that names nothing else: 户口平凉的 四年级 他能跟着去不. */
const longestAddition = 40
/** What is short and names nothing needs the topic to make sense of it: 归谁管呀, 要带什么材料. */
const longestDependent = 24

/** Whether a message goes on with the topic: a reply, more of the case, or too little to stand alone. */
export function continues(understanding: Understanding, topic: Topic, replied: boolean, kind: AnswerKind): boolean {
  if (understanding.signals.smalltalk !== undefined) return false
  switch (topic.kind) {
    case 'overview':
      return continuesOverview(understanding, kind)
    case 'policy':
      return (kind === 'clarify' || kind === 'policy') && isBare(understanding) && understanding.facts.length === 0
    case 'service':
      return continuesService(understanding, topic, replied, kind)
    case 'out_of_scope':
      return continuesOutOfScope(understanding, topic, kind)
    default:
      return false
  }
}

function continuesOverview({ text, signals }: Understanding, kind: AnswerKind): boolean {
  if (kind === 'smalltalk' || kind === 'overview') return false
  return signals.departments.length > 0 && text.length <= longestEllipsis
}

function continuesService(understanding: Understanding, topic: Topic, replied: boolean, kind: AnswerKind): boolean {
  const { signals, facts, children, text, supposed } = understanding
  const asIf = supposed.length > 0
  const tells = facts.length > 0
  const tellsOnly = tells && !signals.requests
  if ((signals.matter !== undefined && !asIf && !tellsOnly) || signals.notForChild || signals.elsewhere) return false
  const away = scoreAway(understanding, topic, kind)
  if (signals.adult && !signals.child && kind === 'out_of_scope' && (!tells || away > likelySwitch)) return false
  if (kind === 'smalltalk') return tells
  if (namesAnother(understanding, topic)) {
    if (signals.requests || away > sureSwitchDespiteFacts) return false
  } else if (tells && away <= sureSwitchDespiteFacts && text.length <= longestAddition) return true
  if (replied || asIf || (tells && (signals.corrects || !signals.requests))) return true
  if (children.length > 0 && text.length <= longestEllipsis) return true
  if (kind === 'clarify') return true
  const short = text.length <= longestDependent
  if (kind === 'policy') return short && (away <= sureSwitch || isBare(understanding))
  if (kind === 'overview') return short && (away <= sureSwitch || asksWhose.test(text))
  if (short && kind !== 'service') return true
  if (away > (tells ? sureSwitchDespiteFacts : sureSwitch)) return false
  return tells || short
}

/** 负责部门请报全 asks for the departments of what was spoken of, not for the list. */
const asksWhose =
  /^(?:请|那|报|说|把|都|这个?|它|他们|责任|负责|牵头|主管|全部|几个|哪[几些个]|单位|部门|归|谁|管|的|全|一下|是|清|楚|[ ，。？])+$/u

/** 咋接上啊, after what is not on the list; 那孩子的呢 goes back to the child. */
function continuesOutOfScope({ signals, text, facts }: Understanding, { items }: Topic, kind: AnswerKind): boolean {
  if (signals.names.length > 0) return false
  if (signals.child || facts.length > 0) return items.length > 0 && kind !== 'out_of_scope' && kind !== 'service'
  return (kind === 'clarify' || kind === 'smalltalk') && text.length <= longestDependent
}

/**
 * A benefit of an item that was not spoken of yet. Words that only tell a fact (俩人都没活干, 更正 已上小学) ask for nothing,
 * unless something is asked (想上公立幼儿园).
 */
function namesAnother({ signals, facts }: Understanding, { items }: Topic): boolean {
  const asks = signals.requests && !signals.corrects
  const tellsOnly = (words: string) => !asks && facts.some((fact) => fact.words.includes(words))
  return signals.names.some(
    ({ item, words, asked }) => !items.includes(item) && (asked || facts.length === 0) && !tellsOnly(words),
  )
}

/** How sure the message is of something other than the topic, the facts that it tells left aside. */
function scoreAway({ rankedBeyondFacts }: Understanding, { items }: Topic, kind: AnswerKind): number {
  const away = rankedBeyondFacts.filter(({ intent }) =>
    kind === 'service' ? typeof intent === 'number' && !items.includes(intent) : intent === kind,
  )
  return away[0]?.score ?? 0
}

const isBare = ({ signals }: Understanding): boolean => signals.policy === undefined && signals.term === undefined
