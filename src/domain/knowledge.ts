import type { AnswerKind, Channel, HotlineReference, PolicyReference } from './answer.js'
import type { FactId, FactValue } from './fact.js'
import type { DutyRole, ServiceItem } from './item.js'

/** One thing that an item gives, bound to verbatim words of the list. */
export interface Benefit {
  readonly id: string
  readonly clause: string
  /** The clause said simply. */
  readonly says: string
  /** Spoken names, as regular expression sources. */
  readonly names: readonly string[]
  /** The item to turn to when this benefit is what was asked for and does not fit the child. */
  readonly instead?: number | undefined
}

export interface KnownItem extends ServiceItem {
  /** What it is for in a few words, as an option to tap. */
  readonly short: string
  /** Items to look at when this one does not fit. */
  readonly instead: readonly number[]
  /** Items that go first for a child of whom the fact holds: back to school before work. */
  readonly after: readonly { readonly item: number; readonly fact: FactId; readonly is: FactValue }[]
  /** It is for the child's own person: asked for an adult, it is out of scope. */
  readonly childOnly?: boolean | undefined
  /** The fact that the item has been granted already. */
  readonly grantedBy?: FactId | undefined
  readonly benefits: readonly Benefit[]
  readonly duties: readonly { readonly department: string; readonly role: DutyRole; readonly does: string }[]
  /** What has changed since the list was published. */
  readonly notice?: string | undefined
  readonly noticePolicy?: string | undefined
}

export interface PolicyFact {
  readonly id: string
  readonly says: string
  /** 〔核〕 seen at a source, 〔忆〕 recalled, 〔推〕 inferred. */
  readonly mark: 'verified' | 'recalled' | 'inferred'
  /** Of the source, best first; absent where several sources agree. */
  readonly grade?: 'A' | 'A-' | 'B' | 'C' | 'D' | undefined
  readonly asOf: string
  readonly items: readonly number[]
}

export interface KnownPolicy extends PolicyReference {
  readonly issuer?: string | undefined
  readonly aliases: readonly string[]
  readonly items: readonly number[]
  readonly status: 'in_force' | 'replaced' | 'unknown'
  readonly replacedBy?: string | undefined
  /** What is not known of it and must never be invented. */
  readonly unknown: readonly string[]
  readonly facts: readonly PolicyFact[]
}

export interface KnownTerm {
  readonly term: string
  readonly aliases: readonly string[]
  readonly says: string
  readonly basis: readonly string[]
  readonly items: readonly number[]
}

export interface KnownDepartment {
  readonly name: string
  readonly aliases: readonly string[]
  readonly speaks: string
}

export interface KnownHotline extends HotlineReference {
  readonly mark: PolicyFact['mark']
  readonly grade?: PolicyFact['grade']
}

/** How a fact is asked for. */
export interface FactQuestion {
  readonly fact: FactId
  readonly question: string
  readonly why: string
  /** Whether a family can change it, so that a what-if may suggest it. */
  readonly changeable: boolean
  /** The fact as a condition that could be met, for what-if. */
  readonly wish?: { readonly value: string; readonly says: string } | undefined
  readonly options: readonly { readonly label: string; readonly value: string }[]
  /** A second question for an answer that is not yet exact enough. */
  readonly narrower?: { readonly value: string; readonly question: string; readonly optionsOf: FactId } | undefined
}

/** What the reply to a turn has to be about, with all that was said before. */
export interface LabelledTurn {
  readonly says: string
  readonly kind: AnswerKind
  readonly items: readonly number[]
}
export interface LabelledConversation {
  readonly channel: Channel
  readonly turns: readonly LabelledTurn[]
}

/** Words that tell facts, with every fact that they tell, values as in the corpus. */
export interface Telling {
  readonly text: string
  readonly facts: { readonly [fact in FactId]?: string }
}

/** A message with the 户籍 and the 居住地 that it tells, values as in the corpus; empty when it tells none, absent when nobody said. */
export interface Whereabouts {
  readonly text: string
  readonly hukou: string
  readonly residence?: string | undefined
}

/** An utterance with what it is about; a voice is one person, and is held out whole. */
export interface LabelledQuestion {
  readonly text: string
  readonly kind: AnswerKind
  readonly items: readonly number[]
  readonly voice: string
}

/** Only what was seen at a good source may ground an answer (policy-facts.md). */
export function mayGround(fact: { readonly mark: PolicyFact['mark']; readonly grade?: PolicyFact['grade'] }): boolean {
  return fact.mark === 'verified' && fact.grade !== 'C' && fact.grade !== 'D'
}
