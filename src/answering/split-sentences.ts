/** Cuts a text that comes in pieces into sentences, each with its closing marks. */
export interface SentenceSplitter {
  /** The sentences that the piece completes. */
  take(piece: string): readonly string[]
  /** What is left at the end; empty where the text ended with a sentence. */
  rest(): string
}

// A stop inside of quotation marks or brackets ends nothing; a closing mark after a stop still belongs to it.
const sentence = /^(?:[^。！？\n“「《（(]|“[^”]*”|「[^」]*」|《[^》]*》|[（(][^）)]*[）)])*(?:[。！？]+|\n+)/

export function createSentenceSplitter(): SentenceSplitter {
  let waiting = ''
  return {
    take(piece) {
      waiting += piece
      const sentences: string[] = []
      for (;;) {
        const found = sentence.exec(waiting)?.[0]
        // The next piece may bring a second stop.
        if (found === undefined || found.length === waiting.length) break
        sentences.push(found)
        waiting = waiting.slice(found.length)
      }
      return sentences.filter((one) => one.trim() !== '')
    },
    rest() {
      const last = waiting.trim()
      waiting = ''
      return last
    },
  }
}

/** The sentences of a whole text. */
export function splitSentences(text: string): readonly string[] {
  const splitter = createSentenceSplitter()
  const sentences = splitter.take(text)
  const last = splitter.rest()
  return last === '' ? sentences : [...sentences, last]
}
