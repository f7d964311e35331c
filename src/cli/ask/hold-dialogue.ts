import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import type { Asker } from './create-asker.js'

const help = '直接打字提问；选项可以只打编号。/new 重新开始  /facts 已知情况  /trace 上一轮经过  /quit 退出'

interface DialogueOptions {
  readonly asker: Asker
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
}

/** One question a line until /quit or the end. A pipe gets its lines echoed, so that the output reads as a dialogue. */
export async function holdDialogue({ asker, input, output }: DialogueOptions): Promise<void> {
  const isTerminal = input.isTTY === true
  const lines = createInterface({ input, ...(isTerminal ? { output } : {}), prompt: '> ', terminal: isTerminal })
  const say = (text: string) => output.write(`${text}\n\n`)
  if (isTerminal) {
    say(help)
    lines.prompt()
  }
  for await (const line of lines) {
    const words = line.trim()
    if (words === '/quit') break
    if (words !== '') {
      if (!isTerminal) output.write(`> ${words}\n`)
      say(await reply(asker, words))
    }
    if (isTerminal) lines.prompt()
  }
  lines.close()
}

async function reply(asker: Asker, words: string): Promise<string> {
  switch (words) {
    case '/new':
      asker.startAgain()
      return '好的，重新开始。'
    case '/facts':
      return asker.facts()
    case '/trace':
      return asker.trace()
    default:
      if (words.startsWith('/')) return help
      return asker
        .ask(words)
        .catch((error: unknown) => `这一问没有答成：${error instanceof Error ? error.message : error}`)
  }
}
