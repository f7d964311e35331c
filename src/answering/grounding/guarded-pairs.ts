import { sendsTo } from './patterns/roles.js'
import { marks } from './sentence.js'

/**
 * Characters that turn, bind or order what is said: 不, 才, 就, 定 … Harmless words around them can say anything at all,
 * so each may only stand between neighbours that it has in the draft or in a rewording known to be honest.
 */
export const guarded: ReadonlySet<string> = new Set('不没别甭勿莫只才就已定成必要能后前认好中难旧')

const clause = /[^，。；：！？、“”‘’()《》「」\s]+/g
const figure = new RegExp(`[\\d.]+|${marks.number}+`, 'g')

/** Words in which a guarded character binds nothing, and questions whether or not. */
const harmless =
  /能不能|是不是|符不符合|有没有|行不行|算不算|目前|眼前|前面|原文中|清单中|其中|当中|心中|家中|主要|需要|重要|要紧|要求|想要|最后|之后|然后|后面|成长|完成|好消息|好意|好好|好心|不好意思|刚好|正好|早日|能力|规定|稳定|确定|就业|就医|就近|就读|(?<![\u4e00-\u9fff])不过|不容易|不错|没关系|认真|认识|好起来|能够|(?<![不才只])能(?=协助|申请|就近|享受|参加|结算)|难处|难关|初中|高中|中职|所以|并且|而且|要由|给不出|答不出|(?:要|想)(?:申请|申领|咨询|办理?|了解|打听|问|用)(?=的话|找|就|去|也|$|[，。])|就(?=问|找|去问|去找)/g

/** The pairs, or longer runs, of neighbours of each clause; `^` and `$` stand for its ends. */
export function pairsWithin(masked: string, length = 2): readonly string[] {
  return [...masked.replace(sendsTo, '').replace(figure, marks.number).replace(harmless, '').matchAll(clause)].flatMap(
    ([words]) => {
      const edged = `^${words}$`
      return Array.from({ length: Math.max(1, edged.length - length + 1) }, (_, at) => edged.slice(at, at + length))
    },
  )
}

export const triplesWithin = (masked: string): readonly string[] => pairsWithin(masked, 3)

/** Those with a guarded character among them. */
export const guardedPairs = (masked: string): readonly string[] =>
  pairsWithin(masked).filter((pair) => [...pair].some((character) => guarded.has(character)))
