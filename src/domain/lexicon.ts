import type { FactId, FactValue, Range } from './fact.js'
import type { ParentPatterns } from './parent-patterns.js'
import type { PlaceLexicon } from './place-lexicon.js'
import type { TopicPattern } from './topic-pattern.js'

/** `unless` is looked for in the clause of the match. */
export interface GuardedPattern {
  readonly pattern: RegExp
  readonly unless?: RegExp | undefined
}

export interface FactPattern extends GuardedPattern {
  readonly fact: FactId
  readonly value: FactValue
}

export interface CrisisPattern extends GuardedPattern {
  readonly danger: string
  /** Words that alarm by themselves, whatever stands around them. */
  readonly certain: boolean
}

/** The pattern tables of one city, compiled. */
export interface Lexicon {
  readonly facts: readonly FactPattern[]
  readonly topics: readonly TopicPattern[]
  readonly parents: ParentPatterns
  readonly crisis: readonly CrisisPattern[]
  readonly smalltalk: readonly { readonly id: string; readonly pattern: RegExp }[]
  /** What may stand beside smalltalk without making it a question. */
  readonly filler: RegExp
  readonly vague: RegExp
  /** A question or a request: a message without any is a statement that goes on with the topic. */
  readonly request: RegExp
  readonly childWords: RegExp
  /** An animal that is lost is nobody's child. */
  readonly animals: RegExp
  /** 更正, 说错了 */
  readonly corrects: RegExp
  /** 不含市民政局的 asks for the rest of the list. */
  readonly excludes: RegExp
  /** 都不要 after what is waved away. */
  readonly negatedAfter: RegExp
  /** Words that join two names into two needs. */
  readonly joinsNames: RegExp
  /** An adult as the one concerned. */
  readonly adultSubject: RegExp
  /** This kind of child, said of one whose facts are known. */
  readonly thisKind: RegExp
  readonly singleDepartment: RegExp
  readonly severalDepartments: RegExp
  /** 批下来了: what was spoken of has been granted. */
  readonly granted: RegExp
  /** 再问个别的 */
  readonly switchesTopic: RegExp
  readonly anotherChild: RegExp
  readonly unsettled: RegExp
  readonly phrasing: Readonly<
    Record<
      | 'asksAtEnd'
      | 'interrogative'
      | 'wishes'
      | 'ellipsis'
      | 'turns'
      | 'returns'
      | 'calms'
      | 'refers'
      | 'asksWhose'
      | 'asksDepartments'
      | 'ofList'
      | 'ofSeveral',
      RegExp
    >
  >
  /** 另外, 还有: several needs in one message are likely. */
  readonly joinsNeeds: RegExp
  /** 两项, 俩事: how many things are asked is said. */
  readonly countsNeeds: RegExp
  /** ①, 一问: each is a sign of a list. */
  readonly enumerates: RegExp
  /** Items that a school stage brings to mind even where nothing is asked of school. */
  readonly broughtByStage: readonly number[]
  /** What a form or a first word holds beside facts: 年龄, 诉求, 孩子. */
  readonly formLabels: RegExp
  /** Bare answers to a question. */
  readonly replies: { readonly yes: RegExp; readonly no: RegExp; readonly unsure: RegExp }
  /** Matters that are not on the list. */
  readonly outOfScope: readonly (GuardedPattern & { readonly matter: string })[]
  readonly elsewhere: RegExp
  readonly elsewhereUnless: RegExp
  readonly overview: {
    readonly asks: RegExp
    readonly all: RegExp
    /** `fact`: the yes-or-no fact that puts a child into the group. */
    readonly groups: readonly {
      readonly says: string
      readonly pattern: RegExp
      readonly items: readonly number[]
      readonly fact?: FactId | undefined
    }[]
    readonly domains: readonly { readonly domain: string; readonly pattern: RegExp }[]
  }
  readonly policy: { readonly asksMeaning: RegExp; readonly asksDocument: RegExp; readonly basis: RegExp }
  readonly negatedNeed: RegExp
  /** Said so that no child can be meant. */
  readonly notForChild: RegExp
  /** What is asked of another town, right behind its name: 那边的幼儿园. */
  readonly thereAsks: RegExp
  readonly thereUnless: RegExp
  /** Going back to another town, before its name and behind it: 回商丘上初中. */
  readonly backThere: RegExp
  readonly backAsks: RegExp
  /** A department by its field, in a question about sets: 民政和教育两家. */
  readonly departmentHeads: Readonly<Record<string, string>>
  /** Stories that somebody saw, not what happened to a child here. */
  readonly fiction: RegExp
  /** The rest of a set that was just listed: 其中没有市妇联的. */
  readonly amongThem: RegExp
  /** Another set beside the one just listed: 幼有所育也要. */
  readonly besidesThem: RegExp
  /** What was asked before and this, both: 这俩俺都想问问. */
  readonly both: RegExp
  /** 还没批: what was spoken of has not been granted. */
  readonly notGranted: RegExp
  readonly homophones: {
    readonly sounds: readonly string[]
    /** Words that people type in pinyin, with or without spaces between the syllables. */
    readonly spelled: readonly string[]
    /** Initials for a word: jzz, yey. */
    readonly abbreviations: Readonly<Record<string, string>>
    readonly slips: readonly { readonly pattern: RegExp; readonly means: string }[]
  }
  readonly children: readonly { readonly label: string; readonly pattern: RegExp }[]
  readonly places: PlaceLexicon
}

/** `36..83` → a range, `true` → a boolean, anything else stays a word. */
export function parseFactValue(text: string): FactValue {
  if (text === 'true' || text === 'false') return text === 'true'
  const range = text.includes('..') ? /^(\d+)\.\.(\d+)$/.exec(text) : null
  if (!range) return text
  return { min: Number(range[1]), max: Number(range[2]) } satisfies Range
}
