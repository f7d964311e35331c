/** Who does what where, and of whom is spoken. */

/** Names that end like an authority's. */
export const authority =
  /[\u4e00-\u9fff]{1,12}?(?:局|委(?!托|会|屈)|厅|(?<![全内外干上下底本])部(?!分|门)|署(?!名)|法院|检察院|残联|妇联|电视台|网信办|街道办|居委会|村委会|派出所|服务中心)/g

/** Who is responsible. */
export const responsibility = /负责|主管|归口|责任(?:部门|单位)|牵头|归.{0,4}管|管着|对口/

/** A clause that does nothing but send to a department: 这件事也找…, 要办就问… */
export const sendsTo =
  /(?<=^|[，。；：！])(?:(?:这|那)?(?:一?[件个项块样]|些|几[件项样])?(?:事|服务)?儿?)(?:(?:真|想|要|有事|办事|具体)*(?:申请|申领|咨询|办理?|了解|打听|问|用|找)?(?:的话)?、?)(?:您|请|也|就|都|还是|再|直接|得|要|可以|去|向|跟)*(?:找|问|联系|咨询)(?:的也?是)?\ue002(?:、\ue002)*(?:去?(?:办理?|问|咨询|了解|申请|打听))?(?:就行|就好|就可以|就成|即可)?/g

/** Leads over to what the draft says, and adds nothing to it. */
export const leadIn =
  /^(?:(?:因为|原因是)?(?:它|这一?项|这个项目|人家|清单)?的?要求(?:的)?是?|(?:这一?项|这项服务|具体|内容|也就是|就是|像|比如)+(?:有|是|包括|包含)?|(?:孩子)?(?:可以|能)(?:得到|享受)(?:的是)?)/

/** Who was just named as deciding is responsible too. */
export const sameAuthority = /(?:也|还|就)(?:是|由|归)(?:它|他们|她们|该部门|这个部门)/

/** Who decides. */
export const decision = /认定|说了算|把关|拍板|审核|审批|决定|核定|确认|判断|评定/

/** By whom something is done. */
export const agent = /(?<!自|理|事|缘)由(?!于|此|来)(..)/g

/** Who may be named so whatever the draft says. */
export const anyAgent = /^(?:它|他们|她们|这|那|该|谁|部门|相关|有关|专门|您)/

/** Where something is. */
export const place = /(?<![不现存正实好还就都也又仍])在(..)/g

export const anyPlace = /^(?:负|管|这|那|里|内|清|其|您|一|青|哪|外|家|此|居|流|前|后|上|\d|[\ue001-\ue005])/

/** A model is nobody's neighbour, parent or official. */
export const firstPerson =
  /(?:我|俺)们?(?:自己)?(?:也)?(?:\ue002|家|单位|局|部门|窗口|科室|中心|街道|社区|邻居|亲戚|娃|孩子|是(?!说|想|按|照|替|帮|怕|从|个?程序|不|真))|我们(?:民政|教育|卫健|医保|残联|公安|妇联|法院|住建|政府)|我(?:这边|这里|这头|们)?就是|本人|换作我|我当(?:年|初|妈|爹|老师)/

/** How one child is told from another. */
export const childLabels = /老[大二三四五幺小]|大的|小的|大娃|小娃|哥哥|姐姐|弟弟|妹妹/g

/** What a parent is asked to give. */
export const requests =
  /告诉我|说给我|发我|发给|给我|留下|报一下|提供一下|(?:把|将)(?:孩子|您(?!的问题|的事|的情况|这|转))/

/** Several of the items at once. */
export const several = /[两俩2三3四4几]个?(?:项|样|件|桩|条).{0,6}(?:都|全)/

/** What is only pointed to. */
export const pointing = /再看|看看|看一看|瞧|再了解|了解一下|考虑|留意|问问|参考/
