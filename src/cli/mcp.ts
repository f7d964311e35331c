import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { dateInChina } from '../assistant/date-in-china.js'
import { compose } from '../compose.js'
import { readConfig } from '../config.js'
import { createMcpServer } from '../mcp/create-mcp-server.js'
import { defaultLimits } from '../protocol/limits.js'

/** MCP over stdin and stdout, which carry nothing else. Exit codes: 0 the client has left, 2 it could not start. */
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main(): Promise<void> {
  const read = readConfig(process.env)
  if (read.kind === 'failed') throw new Error(`Bad configuration:\n${read.problems.join('\n')}`)
  const { assistant, converse, close } = await compose(read.config)
  const server = createMcpServer({
    assistant,
    converse,
    limits: defaultLimits,
    today: () => dateInChina(new Date()),
    onAnswered: () => {},
  })
  server.server.onclose = () => void close()
  await server.connect(new StdioServerTransport())
}
