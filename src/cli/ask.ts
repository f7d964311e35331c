import { parseArgs } from 'node:util'
import { composeAssistant } from '../compose.js'
import { readConfig } from '../config.js'
import { type Channel, channels } from '../domain/answer.js'
import { createAsker } from './ask/create-asker.js'
import { holdDialogue } from './ask/hold-dialogue.js'

const usage = `npm run ask -- ["question"] [--channel ${channels.join('|')}] [--json] [--trace]
Without a question it reads one a line, from the terminal or a pipe.`

/** Exit codes: 0 answered, 2 it could not start. */
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main(): Promise<void> {
  const { channel, question, help, ...show } = parseOptions()
  if (help) return console.log(usage)
  const read = readConfig(process.env)
  if (read.kind === 'failed') throw new Error(`Bad configuration:\n${read.problems.join('\n')}`)
  const asker = createAsker({ assistant: await composeAssistant(read.config), channel, show })
  if (question === '') await holdDialogue({ asker, input: process.stdin, output: process.stdout })
  else console.log(await asker.ask(question))
}

function parseOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      channel: { type: 'string', default: 'widget' },
      json: { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { channel, json, trace, help } = values
  if (!isChannel(channel)) throw new Error(usage)
  return { channel, json, trace, help, question: positionals.join(' ').trim() }
}

function isChannel(word: string): word is Channel {
  return (channels as readonly string[]).includes(word)
}
