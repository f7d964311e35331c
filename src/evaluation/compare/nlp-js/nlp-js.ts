import { containerBootstrap } from '@nlpjs/core'
import { LangZh } from '@nlpjs/lang-zh'
import { Nlp } from '@nlpjs/nlp'
import type { Intent } from '../../../domain/understanding.js'
import type { Contestant } from '../contestant.js'

const locale = 'zh'

interface NlpJsOptions {
  readonly name: string
  readonly segment?: Segment
  /** Training takes from half a minute to some minutes. */
  readonly onEpoch?: (epoch: number) => void
}
type Segment = (text: string) => readonly string[]

/**
 * NLP.js with its Chinese pack. The pack turns a message into the tonal readings of its characters, which tell little
 * apart; with `segment` the network learns from those words instead.
 */
export function createNlpJs({ name, segment, onEpoch }: NlpJsOptions): Contestant {
  return {
    name,
    packages: ['@nlpjs/core', '@nlpjs/nlp', '@nlpjs/lang-zh'],
    learns: true,
    train: async (questions) => {
      const nlp = await createNlp(segment)
      const intents = new Map<string, Intent>()
      for (const { text, kind, items } of questions) {
        const intent = kind === 'service' ? items[0] : kind
        if (intent === undefined) continue
        intents.set(String(intent), intent)
        nlp.addDocument(locale, text, String(intent))
      }
      // `nlp.train` hands no settings on, and would print a line an epoch.
      await nlp.nluManager.train({ log: ({ iterations }) => onEpoch?.(iterations) })
      return async (text) => {
        const { classifications } = await nlp.process(locale, text)
        return intents.get(classifications[0]?.intent ?? '')
      }
    },
  }
}

async function createNlp(segment: Segment | undefined): Promise<Nlp> {
  const container = await containerBootstrap()
  container.use(Nlp)
  container.use(LangZh)
  if (segment) {
    container.register('tokenizer-zh', { tokenize: (text: string) => [...segment(text)] }, true)
    container.register('stemmer-zh', { stem: (words: readonly string[]) => words }, true)
  }
  const nlp = container.get('nlp')
  nlp.settings.autoSave = false
  nlp.addLanguage(locale)
  return nlp
}
