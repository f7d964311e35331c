/** How verdicts, roles and sizes are said: the words that the grounding check looks for in normalised text. */

/** Names that end like an authority's. */
export const authority =
  /[\u4e00-\u9fff]{1,12}?(?:局|委(?!托|会|屈)|厅|(?<![全内外干上下底本])部(?!分|门)|署(?!名)|法院|检察院|残联|妇联|电视台|网信办|街道办|居委会|村委会|派出所|服务中心)/g

/** Being undecided: said of a verdict, it takes the certainty out. */
export const hedges =
  /([\u4e00-\u9fff])不\1|说了不算|符合还是不|行也不说不行|有?可能|机会|也许|或许|兴许|说不准|说不定|不好说|不一定|要看|得看|还看|主要看|关键看|先看|就看|看的是|取决于|是否|是不是|符不符合|符合不符合|够不够|能不能|可不可以|行不行|算不算|认定|才能?|如果|假如|要是|只要|若|倘若|的话|说了算|为准|条件的|有没有|拿不准|说死|打包票|定论|判断|确认|等.{0,12}(?:后|之后|再)|通过后|再由|再看/g

/** Not yet decided, for want of what nobody has told. */
export const undecided =
  /还差|差(?:一点|点|着|了)|(?:没法|无法|不能|不好|难以?|没办法|判断不)(?:马上|直接|现在|立刻)?.{0,6}(?:判断|下结论|说准|断|定|了)|判断不|才能?(?:判断|说准|断|下结论)|还(?:需要?|要|得|缺)|信息不|先不|说不准|暂时?(?:不|没|还)|不好判断|拿不准|再(?:说|补|告诉|问|了解|核)/

/** The child has it. */
export const positiveClaims =
  /用得上|够得着|(?<!不)可以的|(?:可以|能)参加|(?<!不|未|没|否|相|不太|条件)符合(?!条件的|.{0,12}的话)|够(?:得上|条件|格|资格|上了)|(?:有|具备)(?:这个|享受|申请)?资格|达标|满足(?!.{0,8}的话)|没问题|行的|对得上|在(?:.{0,6})范围(?:内|里)|(?<!不)算(?:流动儿童|得上|数|在内|进去)|(?<!不)(?:属于|是)流动儿童(?!关爱|的|服务)|给(?:办|上|评|批|排|发|签|安排)|(?:可以?|能够?|会|就|直接|都)(?:直接|照样|一起|同样|也|给|先)?(?:享受|享有|申领|领|拿|得到(?!什么)|办下来|办成|(?<!会)办(?!法)|报销|报(?!一遍)|申请|(?<!会)纳入|排上|批|保上|进)|(?:批|办|申请|领|排|拿|报|享受|轮|接|靠|上)得(?:下来|到|上|着|了)|(?:^|[，。！])(?:可以|能|行|对|是)(?:的)?(?=[，。！]|$)|有(?:份|着落)|合适|适用|免(?:费|了|掉)|通过了|定了|给了/g

/** The child has it not. */
export const negativeClaims =
  /不(?:太|大|怎么|再)?(?:符合|满足|达标|适用|属于|在(?:.{0,8})范围)|(?:不|没|未)(?:够|达到|够得上|够上)(?:条件|资格|标准|格|得上)|够不(?:上|着)|(?:没|无)(?:有)?(?:资格|戏|份|指望|门)|(?:不能|不可以|没法|无法|不得|不给|不予|不会|不可|没办法|不让)(?:再|直接|继续|跟着)?(?:享受|享有|申领|领|拿|得到|办|报|申请|纳入|排|批|上|用|认|进)|(?:批|办|申请|领|排|拿|报|享受|轮|接|对|靠|套|挨|用|算|走|享)不(?:下来|到|上|着|了|成|通)|不(?:行|可以|成|中)(?=[，。！的了]|$)|不在(?:其|此列|里|这|内)|不算|算不(?:上|得)|不归|不管|用不(?:上|着)|排除|拒绝|驳回|除外|落不到|享受不/g

/** Not on the list at all. */
export const outsideList =
  /不在.{0,14}(?:清单|范围|里)|没(?:有|列|写|收|包)?.{0,14}(?:这一?项|第|进|在|里|列入)|没有?第|不(?:归|属于|包括|包含|含|列入).{0,14}(?:清单|管|列)|清单.{0,10}(?:没|不|之外|外)|只(?:了解|知道|管|有|掌握|熟|懂|看)|别的城市|答不(?:准|了)|管不(?:到|了)/

/** Who is responsible. */
export const responsibility = /负责|主管|归口|责任(?:部门|单位)|牵头|归.{0,4}管|管着|对口/
/** Who was just named as deciding is responsible too. */
export const sameAuthority = /(?:也|还|就)(?:是|由|归)(?:它|他们|她们|该部门|这个部门)/
/** Who decides. */
export const decision = /认定|说了算|把关|拍板|审核|审批|决定|核定|确认|判断|评定/

/** Counted in these, a number is a fact. */
export const units =
  '周岁|岁|个月|月龄|月|年级|年|天|工作日|个工作日|日|号|周|个星期|星期|礼拜|个小时|小时|分钟|元|块|万|%|项|件|类|次|倍|级|折|成|平|米|人|名|期|批|趟'
export const atLeast = /(?:(?<!不|未|没)满|至少|超过|达到|大于|高于|过了|年满)$/
export const below = /(?:不满|未满|没满|不到|低于|小于|不足|不超过|少于)$/
export const atLeastAfter = /^(?:以上|及以上|往上|起|开外|多)/
export const belowAfter = /^(?:以下|以内|之内|以里|内|不到|前|之前)/
/** A quantity without a figure is still one. */
export const vagueQuantity =
  /(?:几|数|若干|十几|几十|上百|好几|多少|半|两三|三五|[一二三四五六七八九]{2})个?(?:月|年|天|日|工作日|周|星期|小时|元|块|百|千|万|趟|次)/

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
/** How one child is told from another. */
export const childLabels = /老[大二三四五幺小]|大的|小的|大娃|小娃|哥哥|姐姐|弟弟|妹妹/g
/** A model is nobody's neighbour, parent or official. */
export const firstPerson =
  /(?:我|俺)们?(?:自己)?(?:也)?(?:\ue002|家|单位|局|部门|窗口|科室|中心|街道|社区|邻居|亲戚|娃|孩子|是(?!说|想|按|照|替|帮|怕|从|个?程序|不|真))|我们(?:民政|教育|卫健|医保|残联|公安|妇联|法院|住建|政府)|我(?:这边|这里|这头|们)?就是|本人|换作我|我当(?:年|初|妈|爹|老师)/

/** Said of everybody or of nobody. */
export const sweeping =
  /都[免给发]|不是不|只能(?!先|说|照|等|这|如实|告)|没有一个|没有不|没有谁不|不会不|不能不|不算不|人人|个个|家家|(?:给|帮|替|为)(?:孩子|娃)(?!们?的?(?:父母|家长|大人|爸|妈|他)).{0,3}(?:介绍|找).{0,2}(?:工作|活)|一律|统统|不管(?!您)|不论|无论|别(?:再|往这|来).{0,4}(?:问|打|来|找)|不用再(?:问|打|来|找)|(?<!不用|无需|不必)(?:自己|各自|自行).{0,3}(?:陪|带|去|买|申请|提|交|办|出|付|掏|垫)/
/** A condition that the draft does not have would begin like this. */
export const demands =
  /还得(?!看|由|\ue002)|还要(?!向|看|提|说|补|由|告|跟|给|知|再|\ue002)|还需要?(?!由|看|说|补|知|了解|\ue002)|得是|才行|前提/
/** A doubt before or after a claim that makes it a conditional one. */
export const leadsToClaim = /如果|假如|要是|倘若|若|的话|条件的|(?:认定|判断|确认|定).{0,4}(?:后|过|了|下来)|等/
export const takesBack = /^(?:不过|但|只是|可|要|得|还|最后|最终|具体|也要|由|看)/
/** Where something is. */
export const place = /(?<![不现存正实好还就都也又仍])在(..)/g
export const anyPlace = /^(?:这|那|里|内|清|其|您|一|青|哪|外|家|此|居|流|前|后|上|\d|[\ue001-\ue005])/
/** What a parent is asked to give. */
export const requests = /告诉我|说给我|发我|发给|给我|留下|报一下|提供一下|(?:把|将)(?:孩子|您)/
/** What the draft says is not: it may not be said without a negation. */
export const negated = /(?:不用|不必|无需|不需|不含|不算|不在|不管)(...)/g
export const negation = /[不没无未非除]/
/** What 协助 helps with: to hand an application in, never to pay. */
export const misplacedHelp = /协助(?!.{0,4}(?:递|申|受理|提|办|民政|认定))/
/** What narrows a benefit down to some. */
export const narrowing = /条件|困难|外地户籍/
/** What the draft says is still wanting. */
export const lacking = /还缺|缺的|还没说|没说到|没提到|还没提/
/** Who pays, and what paying is. */
export const paying = /买|资助|理赔|出钱|垫付/
export const payers: readonly RegExp[] = [/户籍地/, /保险公司/, /常住地|青岛/]
/** By whom something is done. */
export const agent = /(?<!自|理|事|缘)由(?!于|此|来)(..)/g
/** Who may be named so whatever the draft says. */
export const anyAgent = /^(?:它|他们|她们|这|那|该|谁|部门|相关|有关|专门|您)/
/** Numerals that count nothing. */
export const idioms =
  /(?:跑|少|多)一?趟|[一两三]块儿?(?!钱)|一天天|这[两几]年|两头|一年到头|一天到晚|一五一十|万一|千万|百姓/g
/** Several of the items at once. */
export const several = /[两俩2三3四4几]个?(?:项|样|件|桩|条).{0,6}(?:都|全)/
/** What is only pointed to. */
export const pointing = /再看|看看|看一看|瞧|再了解|了解一下|考虑|留意|问问|参考/
