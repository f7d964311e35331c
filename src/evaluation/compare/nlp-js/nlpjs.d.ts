/** NLP.js comes without types: what is used of it, read off the sources of 4.26 and 4.27. */
declare module '@nlpjs/core' {
  export interface Container {
    /** A class or plugin. */
    use(plugin: unknown): void
    register(name: string, instance: unknown, isSingleton: boolean): void
    get(name: 'nlp'): import('@nlpjs/nlp').Nlp
  }
  export function containerBootstrap(): Promise<Container>
}

declare module '@nlpjs/nlp' {
  export class Nlp {
    readonly settings: { autoSave: boolean }
    readonly nluManager: {
      /** `log` is called after each epoch instead of printing it. */
      train(settings: { readonly log: (status: { readonly iterations: number }) => void }): Promise<unknown>
    }
    addLanguage(locale: string): void
    addDocument(locale: string, utterance: string, intent: string): void
    process(
      locale: string,
      utterance: string,
    ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>
  }
}

declare module '@nlpjs/lang-zh' {
  export const LangZh: unknown
}
