import { isDistrict, type Mention } from './mention.js'

/**
 * Where a family lives within the city: the best told of the places that do not speak of 户籍. The district of the 户籍
 * said once more (户口胶州的，就里岔那块儿) is where they live only beside a word of living.
 */
export function findResidence(text: string, mentions: readonly Mention[], hukou?: unknown): Mention | undefined {
  let best: Mention | undefined
  let bestRank = 0
  for (const [at, mention] of mentions.entries()) {
    if (!isDistrict(mention.place) && mention.place !== 'qingdao') continue
    const from = Math.max(mentions[at - 1]?.end ?? 0, mention.start - reach)
    const after = text.slice(mention.end, mentions[at + 1]?.start ?? mention.end + reach)
    const told = rankOf(text.slice(from, mention.start), after)
    if (mention.place === hukou && told < livedIn) continue
    const rank = told - (isDistrict(mention.place) ? 0 : citywide)
    if (rank > bestRank || (best?.place === 'qingdao' && isDistrict(mention.place))) {
      best = mention
      bestRank = rank
    }
  }
  return best
}

const reach = 12
/** The rank of a place beside a word of living. */
const livedIn = 4
/** 青岛 tells less than any district. */
const citywide = 0.5

function rankOf(before: string, after: string): number {
  if (denied.test(before)) return 0
  if (past.test(before) || wanted.test(before)) return 1
  if (livesIn.test(before) || livingAfter.test(after)) return livedIn
  if (others.test(before) || visited.test(after)) return 1.5
  return 2
}

const denied = /(?:不是|并非|不叫|不(?:住|在)|没(?:住|在)|离开|搬离|搬出)(?:你们|恁|咱们?)?(?:那个|这个)?(?:青岛的?)?$/u
const past = /(?:原来|原先|以前|之前|早先|从|打|由|刚从)(?:住|在|搁|租)*(?:青岛)?$/u
const wanted = /(?:想|要|去|回|往|上)(?:到|在|搬到)?$/u
const others =
  /(?:姑|姨|舅|叔|伯|哥|姐|弟|妹|亲戚|朋友|同学|老师|老板|单位|邻居|房东|同事)(?:家|们|都)?[^ ，。住]{0,2}(?:在|住)(?:在)?$/u
const livesIn =
  /(?:住(?:的地方|址|处)?|现居|居住地?|暂居|暂住|常住|租(?:房子?|的房子?|了(?:个|间)房子?|赁)?|房子?(?:租|买)?|搬(?:家)?|迁居|家(?!里)(?:里?人)?|落脚|安家|人(?:都|现)?|现在?|目前|如今|换|接|带|(?<!回)来(?:了|的)?|安顿)(?:在|到|着|搁|于|是|的|地|至|去|了|进|咱|都|：|:| |青岛|也|还|就|一直|这边)*$/u
const livingAfter =
  /^(?:[区市]|这边|那边|这块|这儿|这)?[^，。！？； ]{0,8}?(?:住(?!院|校|建|房保)|租(?!赁补|金)|过日子|落脚|安的家)/u
const visited = /^(?:那边)?(?:给)?(?:发|办|批|开|下)的|^[^，。 ]{0,8}?(?:医院|妇儿|门诊|中心|派出所|民政|法院)/u
