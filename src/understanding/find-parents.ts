import type { StatedFact } from '../domain/fact.js'
import type { Lexicon } from '../domain/lexicon.js'
import { matchesOf } from '../text/matches-of.js'

type Stated = Omit<StatedFact, 'turn'>

const reach = 26

/** What has become of father and mother, as normalised text tells it. */
export function findParents(text: string, { parents }: Lexicon): readonly Stated[] {
  const mentions = [
    ...mentionsOf(text, parents.both, ['father', 'mother']),
    ...mentionsOf(text, parents.father, ['father']),
    ...mentionsOf(text, parents.mother, ['mother']),
  ].sort((a, b) => a.start - b.start)
  const facts = new Map<string, Stated>()
  mentions.forEach((mention, index) => {
    const next = mentions.slice(index + 1).find(({ start }) => start >= mention.end)
    const span = text.slice(mention.end, Math.min(next?.start ?? text.length, mention.end + reach))
    const state = parents.states.find(({ pattern, unless }) => pattern.test(span) && !unless?.test(span))
    if (!state) return
    for (const fact of mention.who) {
      const earlier = facts.get(fact)
      if (earlier && (earlier.value !== 'caring' || state.state === 'caring')) continue
      const words = text.slice(mention.start, mention.end) + (state.pattern.exec(span)?.[0] ?? '')
      facts.set(fact, { fact, value: state.state, words })
    }
  })
  return withSpeaker(text, facts)
}

interface Mention {
  readonly start: number
  readonly end: number
  readonly who: readonly ('father' | 'mother')[]
}

function mentionsOf(text: string, pattern: RegExp, who: Mention['who']): readonly Mention[] {
  return [...matchesOf(text, pattern)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    who,
  }))
}

/** A parent who speaks is a parent who cares: 我一个人带 leaves nobody unattended. */
function withSpeaker(text: string, facts: ReadonlyMap<string, Stated>): readonly Stated[] {
  const stated = [...facts.values()]
  const speaks = speaking.exec(text)
  if (speaks && !relative.test(text)) {
    for (const fact of ['father', 'mother'] as const) {
      if (!facts.has(fact)) stated.push({ fact, value: 'caring', words: speaks[0] })
    }
  }
  return stated
}

const speaking =
  /(?:我|俺)(?:自己)?(?:一个人|独自|自己|一人)(?:带|拉扯|养|供|领|管|挣|打工)|离(?:了)?婚(?:后|以后|了)?[^，。]{0,6}(?:跟我|跟俺|判给我|判给俺|归我|我带)|(?:我|俺)(?:们)?(?:两口子|夫妻)|(?:我|俺)(?:跟|和|与)(?:他|她|孩子|娃)(?:爸|妈|爹|娘)|单亲(?:妈妈|爸爸|家庭)|(?:爸妈|爹妈|父母|我们俩?)都(?:在|还在|健在|有|能|上班|打工|外出|活)|离婚了/u
const relative =
  /(?:我|俺)(?:是|当)?(?:孩子|娃|他|她|的)?(?:的)?(?:奶奶|爷爷|姥姥|姥爷|外婆|外公|姑|姨|舅|叔|伯|婶|邻居|老师|社工|网格)|当(?:奶奶|爷爷|姥姥|姥爷|姑|姨|舅)的|孙子|孙女|外孙|外甥|侄/u
