import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { admitText } from '../../protocol/admit-text.js'
import { searchReplySchema } from '../../protocol/rest-lookups.js'
import type { McpDependencies } from '../dependencies.js'
import { dataOf, failure } from '../failure.js'

export function registerSearchTool(server: McpServer, { assistant, limits }: McpDependencies): void {
  const config = {
    title: '找项目',
    description: '按一句话或关键词找最可能的清单项目和相关原文，带分数和命中的词。',
    inputSchema: { query: z.string() },
    outputSchema: searchReplySchema.shape,
    annotations: { readOnlyHint: true, openWorldHint: false },
  }
  server.registerTool('search_services', config, async ({ query }) => {
    const admitted = admitText(query, limits)
    return admitted.kind === 'failed' ? failure(admitted.code) : dataOf(await assistant.search(admitted.text))
  })
}
