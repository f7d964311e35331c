import type { VerdictKind } from '../domain/verdict.js'

/** Every sentence that a parent reads which does not stand in the corpus. Short, and it says the next step. */

export const itemName = (number: number, title: string): string => `第${number}项「${title}」`
export const departmentList = (departments: readonly string[]): string => departments.join('、')
export const responsible = (departments: readonly string[]): string => `负责部门：${departmentList(departments)}。`
export const quoted = (clause: string): string => `清单原文：“${clause}”。`

/** The verdict in a word, as badges, slips and lists show it. */
export const verdictWord: { readonly [kind in VerdictKind]: string } = {
  eligible: '符合',
  conditional: '由部门认定',
  need_info: '需补充信息',
  ineligible: '不符合',
}

export const lead = {
  eligible: (who: string, name: string) => `可以，${who}符合${name}。`,
  conditional: (who: string, name: string, decidedBy: string) => `${who}有可能享受${name}，要由${decidedBy}认定。`,
  needInfo: (name: string) => `这件事归${name}管，还差一点信息才能判断。`,
  ineligible: (who: string, name: string) => `按清单，${who}不符合${name}。`,
  sameHukou: (name: string) => `户籍就在居住的区市，不算流动儿童，${name}按清单不符合。`,
}

export const gives = (says: readonly string[]): string => `能得到：${says.join('；')}。`
export const mayGive = (says: readonly string[]): string => `内容：${says.join('；')}。`
export const stillOpen = (words: readonly string[]): string =>
  words.length === 0 ? '' : `要看是否${words.map((word) => `“${word}”`).join('、')}。`
export const violated = (condition: string, because: string | undefined): string =>
  because ? `它要求：${condition}；您说的是${userWords(because)}。` : `它要求：${condition}。`
/** What the benefit that was asked for lacks: conditions known to be unmet, and conditions nobody has told yet. */
export const lacks = (unmet: readonly string[], unknown: readonly string[]): string =>
  (unmet.length > 0 ? `还缺：${unmet.join('、')}。` : '') +
  (unknown.length > 0 ? `还没说：${unknown.join('、')}。` : '')
export const besides = (says: readonly string[]): string => `另外：${says.join('；')}。`
export const openBeside = (says: readonly string[], decidedBy: string): string =>
  `另有：${says.join('；')}——要由${decidedBy}认定。`
export const whatIf = (says: string, verdict: VerdictKind): string =>
  verdict === 'eligible' ? `如果${says}，就符合了。` : `如果${says}，可以再由部门认定。`
export const insteadLook = (names: readonly string[]): string => `可以再看${names.join('、')}。`
export const notTheEnd = '不符合清单不等于没有帮助，本地和户籍地的其他政策可打12345问。'
export const localChildren = '户籍孩子另有本地政策，可直接问上述部门或打12345。'
export const assumed = (assumptions: readonly string[]): string => `（先${assumptions.join('，')}，不对请告诉我。）`
export const hukouTaken = (words: string): string => `按户籍在青岛市外算（您说${userWords(words)}）`
/** The user's own words, quoted; quotation marks of theirs would end the quotation early. */
const userWords = (words: string): string => `“${words.replace(/[“”「」《》]/g, '')}”`
export const basisOf = (title: string, number: string | undefined): string =>
  number ? `《${title}》（${number}）` : `《${title}》`
export const policySays = (title: string, says: string): string => `《${title}》：${says}`
export const severalNeeds = (count: number): string => `您问了${count}件事，一件一件说：`
export const oneNeed = (position: number, told: string): string => `（${position}）${told}`
/** Before an answer to 要是…呢. */
export const asIf = (words: readonly string[]): string => `假如${words.join('、').replace(/[“”「」《》]/g, '')}：`
export const theChild = '孩子'

export const overviewLead = (says: string, count: number): string => `${says}服务项目共${count}项：`
export const overviewNone = (says: string): string => `清单上没有${says}服务项目。`
export const overviewLine = (name: string, departments: readonly string[]): string =>
  `${name}（${departmentList(departments)}）`
export const overviewEnd = '想细问哪一项，直接说第几项就行。'

export const termSays = (term: string, says: string): string => `“${term}”：${says}`
export const usedIn = (numbers: readonly number[]): string => `清单第${numbers.join('、')}项用到它。`
export const documentLead = (basis: string, issuer: string | undefined): string =>
  issuer ? `${basis}，${issuer}印发。` : `${basis}。`
export const replacedBy = (title: string): string => `它已由《${title}》接替，按现行的办。`
export const notVerified = (what: readonly string[]): string => `没有核实到、不能乱说的：${what.join('；')}。`
export const policyUnknown = '这个文件或名词，我手里核实过的资料里没有，不能乱说。可以打12345请主管部门答复。'

export const clarify = '您想问的是哪方面？请选一个，或者多说一句孩子的情况。'
export const clarifyKnown = '情况记下了。您想办的是哪方面？'

export const outOfScope = (matter: string | undefined): string =>
  matter
    ? `“${matter}”不在这份流动儿童关爱服务清单里，我答不准。请打12345，会转给主管部门。`
    : '这件事不在这份流动儿童关爱服务清单里，我答不准。请打12345，会转给主管部门。'
export const elsewhere = '我只了解青岛这份清单，别的城市的政策请打当地的12345问。孩子在青岛住的话，可以接着问我。'
/** Beside an answer on numbers that the list has. */
export const alsoNoSuchItem = (number: number, count: number): string => `清单一共只有${count}项，没有第${number}项。`
export const noSuchItem = (number: number, count: number): string =>
  `${alsoNoSuchItem(number, count)}您想问哪方面，可以直接说事情。`

export const crisisLead = {
  self_harm: '有危险马上打110，受伤或吃了东西打120；先别让孩子一个人待着。',
  medical: '请马上打120急救；是别人造成的，同时打110。',
  missing: '请马上打110报警，说清孩子的年龄、衣着和最后出现的地方，报失踪不用等。',
  default: '请马上打110报警；孩子受伤或不舒服打120。',
} as const
/** What to do in the next minutes. */
export const crisisNext: { readonly [danger: string]: string } = {
  self_harm: '把刀、药、绳收走，有人陪着说话；也可打12356心理援助热线或12355青少年热线。',
  sexual: '先别给孩子洗澡换衣服，尽快报警就医；难受可打12356、12355。',
  medical: '接通后听120指挥，吃下的东西把包装留着。',
  missing: '同时告诉附近的人和最后见到孩子的地方的工作人员一起找。',
  violence: '先让孩子离开动手的人，到有人的安全地方；伤和现场先拍下来。',
  default: '报警以后也可打12345，会转民政等部门照看孩子；心里难受可打12356、12355。',
}
/** 未成年人保护法第11条. */
export const dutyToReport = '老师、医生、村（居）干部等发现孩子可能受侵害的，依法要立即报告公安、民政或教育部门。'
export const crisisOperator = '属强制报告情形：立即转公安，并告知民政、教育部门；不以“不在清单”挡回。'

export const smalltalk: { readonly [manner: string]: string } = {
  greeting: '在的，您好！我是“童行”，能查青岛流动儿童在居住地的22项服务。您家孩子多大、想办什么事，直接说就行。',
  identity: '我是“童行”，自动应答的程序，不是真人。回答按青岛的清单来，要找人工请打12345。',
  thanks: '不客气。以后孩子有什么事，随时再问。',
  goodbye: '好的，再见。孩子有事随时再来问。',
  acknowledge: '好的。还有别的事就接着说。',
}

export const workOrder = (name: string, does: string, known: string): string => `${name}：${does}。${known}`
export const sharedDuty = '清单未分主次，先后由派单人定。'
export const knownFacts = (words: readonly string[]): string =>
  words.length === 0 ? '来电人情况待补充。' : `来电人所述：${words.join('；')}。`
export const scriptLead: { readonly [kind in VerdictKind]: (name: string) => string } = {
  eligible: (name) => `可以，符合${name}。`,
  conditional: (name) => `有可能，归${name}，要部门认定。`,
  need_info: (name) => `这归${name}，还要问您一句。`,
  ineligible: (name) => `按清单，${name}不符合。`,
}

/** Where nothing can be tapped. */
export const optionsLine = (labels: readonly string[]): string =>
  labels.length === 0 ? '' : `可以回复：${labels.join('、')}。`
export const wordedByModel = '（AI生成：说法由语言模型润色，项目、部门和结论由程序按清单判定。）'
