import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { itemSchema } from '../../protocol/rest-lookups.js'
import { noSuchItem } from '../../protocol/wording.js'
import type { McpDependencies } from '../dependencies.js'
import { dataOf, failure } from '../failure.js'

export function registerItemTool(server: McpServer, { assistant }: McpDependencies): void {
  const config = {
    title: '看项目',
    description: '按序号看清单的一项：名称、服务对象、原文、全部责任部门。',
    inputSchema: { number: z.int().describe('序号，1到22。') },
    outputSchema: itemSchema.shape,
    annotations: { readOnlyHint: true, openWorldHint: false },
  }
  server.registerTool('get_item', config, ({ number }) => {
    const items = assistant.items()
    const item = items.find((candidate) => candidate.number === number)
    return item ? dataOf(item) : failure('not_found', noSuchItem(number, items.length))
  })
}
