import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { plainTextOf } from '../../assistant/plain-text-of.js'
import { admitText } from '../../protocol/admit-text.js'
import { askReplySchema } from '../../protocol/rest-bodies.js'
import { sessionKeySchema } from '../../protocol/session-key-schema.js'
import type { McpDependencies } from '../dependencies.js'
import { failure } from '../failure.js'

const inputSchema = {
  text: z.string().describe('家长的原话，可以是一句话，也可以是补充的情况。'),
  session: sessionKeySchema.optional().describe('接着上一次对话时，带上它返回的 session。'),
}

export function registerAskTool(server: McpServer, { converse, limits, onAnswered }: McpDependencies): void {
  const config = {
    title: '提问',
    description: '用大白话提问，得到带项目序号、全部责任部门和结论的回答；缺信息时会反问一个问题。',
    inputSchema,
    outputSchema: askReplySchema.shape,
    annotations: { readOnlyHint: true, openWorldHint: false },
  }
  server.registerTool('ask', config, async ({ text, session }) => {
    const admitted = admitText(text, limits)
    if (admitted.kind === 'failed') return failure(admitted.code)
    const opened = await converse.open('widget', session)
    if (opened.kind === 'failed') return failure(opened.code)
    const answered = await converse.ask(opened.key, { text: admitted.text })
    if (answered.kind === 'failed') return failure(answered.code)
    onAnswered(opened.key.id, answered)
    const { answer } = answered
    return {
      content: [{ type: 'text', text: plainTextOf(answer) }],
      structuredContent: { session: opened.key, answer },
    }
  })
}
