/** The small grammar of 户籍: what stands between the word and the place, and on either side of a place. */

const hukouWord =
  '(?:户口(?:本|所在地|簿|页)?|户籍(?:所在)?地?|[hH]ukou|(?<![一-龥])[鲁桂川豫皖冀陇黔湘陕滇苏浙赣鄂晋闽粤甘蒙辽吉黑贵云藏青宁新琼渝京津沪秦]籍)'
/** Between 户口 and a place, wherever the place is. */
const link =
  '[ ，：:？、（(系]|登记|写|是|在|都|也|还|就|倒|落|挂|搁|上(?!学)|的|嘞|呢|哈|啊|嘛|咧|呀|哎|嗯|呃|噢|哦|那个|这个|我看看|我想想|目前|现在|现|一直|本来|原来|原先|早先|以前|原|仍|属于?|为|我们?|俺们?|咱们?|[她他]们?|孩子|娃|全家|大人|全|均|前年|去年|早就|已经|肯定|应该|大概|跟我一样|一样'
const kin =
  '(?:跟|随)(?:着|了)?[他她](?=[落上挂在])|(?:跟|随)(?:着|了)?(?:[我俺咱]们?|[他她它]?家?(?:妈妈|爸爸|奶奶|爷爷|姥姥|姥爷|外婆|外公|父亲|母亲|妈|爸|爹|娘))|[他她](?:妈|爸|奶奶|爷爷|姥姥|姥爷)|姥姥家?|奶奶家?|爷爷家?|外婆家?|娘家|婆家'
/** Words of standing elsewhere: a place in the city after them is where the family lives. */
const elsewhereLink = `(?:落|迁|转|上)到|没动过?|[没不](?:跟|随|在|和|往)[^，。 ]{1,4}|没[迁转挪变改]过?|没有[动迁转]|没迁过来|没转过来|那边|那头|老家|农村|乡下|家里?|在那|没落|${kin}`

/** `户口还在俺` before 商丘; group `link` is what stands between. */
export const leadsOutside = new RegExp(`${hukouWord}(?<link>(?:${link}|${elsewhereLink})*)$`, 'u')
/** The same before a district of the city: nothing that sends 户口 elsewhere may stand between. */
export const leadsInside = new RegExp(`${hukouWord}(?<link>(?:${link}|${kin})*)$`, 'u')
/** A 户籍 word anywhere in a text; global. */
export const hukouCue = new RegExp(hukouWord, 'gu')
/** `的户口` after a place; group `of` is empty in 平度户口. */
export const trailsPlace =
  /^(?:[市县区省]|那边|这边|农村|乡下|老家|本地|当地|镇上?|那)?(?<of>的|嘞|滴|咧|哒)?(?:户口|户籍|[hH]ukou|籍(?!贯)|户(?=$|[ ，。！？；的]))/u
export const livesBefore = /(?:住|居|租|在|搁|搬到|来到?|到)(?:着|在|了)?$/u
/** `住` after 户口在李沧 makes it where the family lives, unless another place follows at once (@). */
export const livesAfter =
  /^(?:这边|这里|这儿|这块|那边)?(?:住(?!址)(?![在到着]{0,2}@)|租(?![在到]?@)|上班|打工|干(?!部)|做|开(?!具|证)|务工|陪读|摆摊|念书|待着)/u
export const deniedBefore =
  /(?:不是|并非|不叫|没有?|不算|不属于|非|无)(?:你们|恁|咱们?)?(?:那个|这个|是)?(?:青岛的?)?$/u
/** 跟青岛户口一样, 只收青岛户口, 要李沧户口: nobody's own. */
export const notOwnBefore =
  /(?:跟|和|与|像|比|按|凭|限|只有?|收|给|要|须|需|得有?|有了?|办|落|迁|入|拿|转|上|换成?|变成?)$/u

/** Where 户口 was moved to: `户口都落` before 城阳. */
export const movedBefore =
  /(?:(?:(?:户口|户籍)[^，。！？； 没不]{0,6}?)?(?<!搬|拆|变)迁|(?:户口|户籍)[^，。！？；]{0,8}?(?:落|转|上|挪|办|弄))(?:户)?(?:到|至|在|进|入|来|去)?(?:了)?(?:咱们?|我们|俺们?|青岛)?$/u
export const doneBefore = /(?:已经?|去年|前年|今年|早就?|刚刚?|都|才|前几年|上个?月|年初|年底|后来|就)/u
export const doneAfter = /^[区市]?(?:这边|这里|这儿|来|那边)?(?:了|啦|来着|的)/u

/** Sticky, right after the 户籍 word: what is said without a place's name. */
export const notHere =
  /[ ，：是都也又还呢的嘛]*(?:并?不(?!是不是)|没有?)(?:是|落|上|迁|挂)?(?:在|到)?(?:咱|恁|我们)?(?:这|青岛|本地|当地|市里|本市|市内)/uy
export const movedHere =
  /[^，。！？；没不想能怎咋要等未别]{0,7}?(?:迁|转|落|上|挪|办|弄)(?:户)?(?:到|在|进)?(?:了)?(?:过来|来|咱?这边|咱?这里|咱?这儿|我们这|本地|青岛这边|青岛)(?:了|啦|的(?!话))/uy
/** 户口就在我们现在住的区, 户口和住的地方是同一个区. */
export const whereTheyLive =
  /[ ，：是在就都也落挂跟和我们咱俺家的]*(?:现在?|目前|如今)?住的?(?:地方)?(?:是)?(?:这个|那个|同一个?|一个)?(?:区|市|县|地方)(?![^，。 ]{0,3}不)/uy
export const stayedThere =
  /[ ，都也还就一直并倒到现在仍原来目前呢啊嘛的是]*(?:没有?(?:动|迁|转|挪|弄|落|变|办过来|过来|改|往这|跟过来|带过来)|未[迁转动]|(?:在|落在|留在|那)?(?:那边|那头|那儿|那疙瘩|那里|那旮|那块|原处)|(?:也|还|仍)(?:在|是)那)/uy
export const sameAsThat = /[ ，：都也就是跟地]*(?:同|跟|和|随)(?:着)?(?:参保地|医保|老家|籍贯|原籍)/uy

/** 医保在安徽老家交着 */
export const homeAfter = /^[市县区省]?(?:农村|乡下)?老家/u
/** Where a family says it is from. */
export const originBefore =
  /(?:老家|祖籍|籍贯|原籍|老屋|户籍地)(?:[ ，：]|是|在|就是|都|也|就|那边|呢|嘛|的|俺|我们?|农村)*$/u
/** 家在 is where one is from only outside the city. */
export const homeBefore = /(?:家是|家在|家里是)(?:[ ，：]|都|也|就|那边|呢)*$/u
export const fromBefore = /(?:从|打|由|自)(?:了)?(?:老家|俺们?|我们?|咱)?(?:的)?$/u
export const cameAfter =
  /^(?:[市县区省]|那边|农村|乡下|老家|那|镇)?[^，。！？； ]{0,3}?(?:来(?!不|回|自|电)|过来|搬|转|接|带|到)/u
export const peopleAfter =
  /^(?:[市县区省]|那边|农村|乡下|下面|本地|那)?(?:老家(?!在|是|话|人)|的人(?![才民])|人(?![民家口员生工类才在多少均大事社行品])|来的|过来的|上来的|下来的|(?:这边)?过来(?:打工|干活)|来(?:打工|务工|干活|青岛?)|本地的)/u
/** 特困在费县民政批下来了: what the place of 户籍 approves. */
export const approvedAfter =
  /^(?:[市县区省])?(?:那边)?(?:民政局?|街道|镇上?|县里|村里)?(?:(?:给)?(?:批|审批|认定|评)(?:下来|了|的|过)|已经?(?:批|审批|认定|评))/u
export const childAfter = /^(?:的|籍)?(?:娃|孩子|小孩|学生|妹子|小子|闺女)/u
export const sayBefore = /(?:^|[ ，。！？；：]|[我俺咱]|我们|俺们|咱们|是|家|都|也|就|娃|孩子|岁|年级|[初高][一二三])$/u
export const subjectBefore = /(?:[我俺咱](?:们|家)?(?:都|也|就|原先|原来|本来)?是?|孩子是|娃是|全家)$/u
export const closedAfter =
  /^(?:那边|农村|乡下|[市县省])?(?:的|嘞|滴|咧|哒)(?=$|[ ，。！？；、]|[呀啊哈呢嘛哎吧噢哦哩](?![一-龥]))/u
export const openAfter =
  /^(?:那边|农村|乡下|[市县省])?(?:的|嘞|滴)(?!医|社保|新农合|学|亲|朋友|房|大学|政|工|厂|公司|单位|老乡|车|号|手机|菜|保|低保|人才|民政|残|证|大夫|专家|那|幼|公办|一个|家|城|地|孤儿院|福利)/u
export const otherSubject =
  /(?:房东|老板|邻居|老师|同事|朋友|亲戚|大夫|隔壁|工友|人家|楼上|楼下|对门|同学|听说)[^，。！？； ]{0,4}$/u
