/** Words that change what a clause of the draft says. */

/** Words of one row exclude each other. */
export const contrasts: readonly (readonly RegExp[])[] = [
  [/户籍地|老家|原籍|户口所在地/, /青岛|本地|常住地|居住地|流入地|当地|这边|本市/],
  [/双方|父母都|爸妈都|两个人都/, /一方/],
  [/公办/, /民办|私立/],
  [/(?<![不])免|不收/, /自费|收费/],
  [/全部|统统|全都/, /部分(?!门)|个别/],
  [/不用个人申请|不用(?:自己)?申请|不用(?:自己)?报名/, /(?<!不用个人|不用|不用自己|无需)(?:申请|报名)/],
  [/(?<!不|未|没)满\d/, /(?:不满|未满|没满|不到|不足)\d/],
  [/\d岁(?:及)?以下/, /\d岁(?:及)?以上/],
  [/不用回|不必回|无需回|用不着回/, /(?:要|得|需|先|须|再)回老家/],
  [/给(?:孩子)?(?:的|他)?(?:父母|家长|爸妈|大人)/, /给(?:孩子|娃)(?!们?的?父母|他?爸|他?妈|的?家长|的?大人)/],
]

/** Said of everybody, of nobody, of one only, sooner, easier or by oneself: only where the draft says it. */
export const sweeping = new RegExp(
  [
    // everybody and always
    '都[免给发]|人人|个个|家家|每[个家户]|一律|统统|不管(?!您)|不论|无论',
    // nobody, twice denied, no others
    '没有一个|没有不|没有谁不|不会不|不能不|不算不|不是不|、没.{1,4}的|只能(?!先|说|照|等|这|如实|告)',
    // one of several
    '有一[个样条项]就|[里中](?:的|有)一[个样条项]|享受一[个样条项]',
    // sooner, more, a formality
    '现在就(?:可|能)|比.{1,8}(?:先|早|多|好|强)|走个?(?:流程|过场|形式)',
    // no need to look or ask, another list
    '不[用必](?:看|管)(?!是|您)|别(?:再|往这|来).{0,4}(?:问|打|来|找)|不用再(?:问|打|来|找)|(?:别的|其他)清单',
    // work for the child, what the family has to do itself
    '(?:给|帮|替|为)(?:孩子|娃)(?!们?的?(?:父母|家长|大人|爸|妈|他)).{0,3}(?:介绍|找).{0,2}(?:工作|活)',
    '(?<!不用|无需|不必)(?:自己|各自|自行).{0,3}(?:陪|带|去|买|申请|提|交|办|出|付|掏|垫)',
  ].join('|'),
)

/** A condition that the draft does not have would begin like this. */
export const demands =
  /还得(?!看|由|\ue002)|还要(?!向|看|提|说|补|由|告|跟|给|知|再|\ue002)|还需要?(?!由|看|说|补|知|了解|\ue002)|得是|(?<!认定|评定)才行|前提/

/** That an item is not on the list. */
export const noSuch = /[没无不]/

/** What the draft says is not: it may not be said without a negation. */
export const negated = /(?:不用|不必|无需|不需|不含|不算|不在|不管)(...)/g

export const negation = /[不没无未非除别]/g
/** Characters of a negation that negate nothing. */
export const noNegation =
  /([\u4e00-\u9fff])不\1|符不符合|不符合|不算|还没|没说|没提|不过|不光|不仅|不好意思|不容易|不少|不同|不(?:等于|代表)(?:没有)?|有没有|有无|没错|特别|分别|别的|除了|除此|非常|不敢|不能(?:说死|马上|判断)|判断不了|没法判断/g

/** What 协助 helps with: to hand an application in, never to pay. */
export const misplacedHelp = /协助(?!.{0,4}(?:递|申|受理|提|办|民政|认定))/

/** What narrows a benefit down to some. */
export const conditions: readonly RegExp[] = [/条件/, /困难/, /外地户籍/, /居住证/, /定点/]

/** What the draft says is still wanting. */
export const lacking = /还缺|缺的|还没说|没说到|没提到|还没提/

export const wanting = /缺|差|没|如果|要是/
/** Who pays, and what paying is. */
export const paying = /买|资助|理赔|出钱|垫付/

export const payers: readonly RegExp[] = [/户籍地/, /保险公司/, /常住地|青岛/]

/** One of two is not both. */
export const either = /或(?!许|是)者?/

/** Whom a benefit is for, and where one has to go: only where the draft says so. */
export const onlyIfSaid: readonly RegExp[] = [
  /户籍地|老家|原籍/,
  /(?:给|向|为)(?:孩子)?(?:的)?(?:父母|家长|爸妈|大人)/,
  /民办|私立/,
  /自费|收费|花费|交钱/,
]

/** A condition told of the child or its parents as if it were known. */
export const asserted =
  /(?:孩子|您家|您|咱家)(?:是|有|已经|属于)(?![否没]|不是).{0,8}(?:户籍|居住证|困难|障碍|残疾)|孩子.{0,4}有困难|(?:孩子|您家?|咱家?)(?:是|也)?符合条件(?!的)|(?:孩子|娃|您家?|咱家?)(?:也|就|都)?(?:是|有)的?。?$|(?:父母|爸妈|爸爸|妈妈|家长|监护人)(?:都|也)?(?:还|不|健)在|有人(?:管|带|照)/

/** Of two benefits one, and what would make it both. */
export const oneOf = /(..)或者?(..)/g
export const joins = ['和', '与', '跟', '加', '以及', '还有', '加上'] as const
