import type { AnswerKind } from './answer.js'
import type { StatedFact } from './fact.js'

/** What a message can be about: an item of the list, or one of the kinds that cite none. */
export type Intent = number | Exclude<AnswerKind, 'service'>

export interface RankedIntent {
  readonly intent: Intent
  /** A probability: the model is calibrated on held-out voices. */
  readonly score: number
}

/** A fact and the child it is about; household facts have no child. */
export interface FoundFact extends Omit<StatedFact, 'turn'> {
  readonly child?: string | undefined
}

/** What the pattern tables see in a message. */
export interface Signals {
  /** Spoken names of benefits, best evidence for an item; negated needs are left out. */
  readonly names: readonly {
    readonly item: number
    readonly benefit: string
    readonly words: string
    readonly start: number
    /** Its clause asks or requests something. */
    readonly asked: boolean
  }[]
  /** Items whose names occur only in a clause that waves them away. */
  readonly negated: readonly number[]
  readonly danger?: { readonly danger: string; readonly words: string; readonly certain: boolean } | undefined
  readonly smalltalk?: string | undefined
  /** A matter that is not on the list. */
  readonly matter?: string | undefined
  /** The service is asked for in another town. */
  readonly elsewhere: boolean
  readonly vague: boolean
  /** Turns from one child to another: 那老二呢. */
  readonly anotherChild: boolean
  readonly switchesTopic: boolean
  /** Asks or requests something, rather than telling. */
  readonly requests: boolean
  /** A child is spoken of. */
  readonly child: boolean
  readonly animal: boolean
  /** Puts right what was said before. */
  readonly corrects: boolean
  /** An adult is the one concerned. */
  readonly adult: boolean
  /** Said so that no child can be meant: 不是娃的, 是我自己的. */
  readonly notForChild: boolean
  /** How it is put, whatever it is about. */
  readonly phrasing: {
    /** 能报不, 去哪呢 */
    readonly asksAtEnd: boolean
    /** 咋, 哪, 多少 */
    readonly interrogative: boolean
    /** 想, 申请 */
    readonly wishes: boolean
    /** 那补贴呢 */
    readonly ellipsis: boolean
    /** 那, 对了, 还有 */
    readonly turns: boolean
    /** 回到刚才那个, 头前问的 */
    readonly returns: boolean
    /** 按那个办, 这样的 */
    readonly refers: boolean
    /** 负责部门请报全: asks for the departments of what was spoken of, not for the list. */
    readonly asksWhose: boolean
    /** 归哪几家管: departments are asked for, in any way. */
    readonly asksDepartments: boolean
    /** 清单上, 哪几项: of the list, not of what was spoken of. */
    readonly ofList: boolean
    /** 以上两项, 分别: of several things spoken of. */
    readonly ofSeveral: boolean
    /** 找到了, 虚惊一场 */
    readonly calms: boolean
  }
  /** This and what was asked before are both to be answered. */
  readonly both: boolean
  /** A film or a game, not what happened to a child here. */
  readonly fiction: boolean
  /** A town other than this city, beside what 户籍 accounts for. */
  readonly otherTown: boolean
  /** Numbers asked for as 第N项, whether the list has them or not. */
  readonly itemNumbers: readonly number[]
  readonly departments: readonly string[]
  readonly policy?: string | undefined
  readonly term?: string | undefined
  readonly asks: {
    readonly set: boolean
    readonly all: boolean
    readonly meaning: boolean
    readonly document: boolean
    readonly basis: boolean
  }
}

/** What one message says, whatever was said before. */
export interface Understanding {
  /** Normalised. */
  readonly text: string
  readonly facts: readonly FoundFact[]
  /** Labels of the children that are named, in order. */
  readonly children: readonly string[]
  /** Not told but asked about: 要是办了居住证呢. */
  readonly supposed: readonly FoundFact[]
  readonly signals: Signals
  /** All intents, likeliest first. */
  readonly ranked: readonly RankedIntent[]
  /** As `ranked`, of what is left when the words of facts are taken out: what a follow-up asks beside what it tells. */
  readonly rankedBeyondFacts: readonly RankedIntent[]
  /** As `ranked`, of the message together with what was asked and told before; only where it tells facts of a topic. */
  readonly rankedTogether?: readonly RankedIntent[] | undefined
  /** Nothing is left when facts and the labels of a form are taken out: 户籍:聊城 8岁 asks for nothing. */
  readonly onlyTells: boolean
  /** The items that the message asks for if it asks for any, likeliest first; never empty. */
  readonly needs: readonly number[]
  /** Where words of danger stand: how likely the most alarming part of the message tells of some; else 0. */
  readonly dangerInPart: number
}
